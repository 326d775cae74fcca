"""One of two callers catches what a change of the dict raises in the loop."""

import threading

peers = {}


def greet():
    for name in peers:  # expect: TW107
        print("hello", name)


def listen():
    while True:
        peers[input()] = True


threading.Thread(target=listen, daemon=True).start()
greet()
while True:
    try:
        greet()
    except RuntimeError:
        continue
