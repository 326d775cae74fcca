"""The function that is asked in each round does the work itself; the flag is one thing among others."""

import threading

lines = ["a", "b"]
stop = False


def step():
    if stop:
        return False
    print(lines)
    return True


def listen():
    global stop
    input()
    stop = True


listener = threading.Thread(target=listen)
listener.start()
while step():
    pass
listener.join()
