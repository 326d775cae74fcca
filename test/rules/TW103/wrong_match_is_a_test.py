import threading

state = "idle"
runs = []


def begin(name):
    global state
    match state:  # expect: TW103
        case "idle":
            state = "busy"
            runs.append(name)  # expect: TW105
        case _:
            pass


def main():
    global state
    ts = [threading.Thread(target=begin, args=(n,)) for n in "abc"]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    state = "idle"
    print(runs)


main()
