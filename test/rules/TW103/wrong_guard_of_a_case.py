import threading

doors = {"open": 0, "closed": 5}


def work(command):
    match command:  # expect: TW103
        case "open" if doors["closed"] > 0:
            doors["closed"] -= 1
        case _:
            print("unknown", command)


threads = [threading.Thread(target=work, args=("open",)) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(doors)
