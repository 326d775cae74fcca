import threading

lock = threading.Lock()
state = "idle"
runs = []
events = []


def begin(name):
    global state
    with lock:
        match state:
            case "idle":
                state = "busy"
                runs.append(name)
            case _:
                pass


def tell(event):
    match event:
        case {"kind": kind}:
            print(kind)
        case [first, *_]:
            print(first)
        case _:
            pass


def main():
    global state
    ts = [threading.Thread(target=begin, args=(n,)) for n in "abc"]
    ts += [threading.Thread(target=tell, args=({"kind": n},)) for n in "abc"]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    match state:
        case "busy":
            state = "idle"
    print(runs)


main()
