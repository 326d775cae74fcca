"""The loop may be disturbed; whoever calls it catches that, two calls further up."""

import threading

peers = {}


def greet():
    for name in peers:
        print("hello", name)


def turn():
    greet()


def listen():
    while True:
        peers[input()] = True


threading.Thread(target=listen, daemon=True).start()
while True:
    try:
        turn()
    except RuntimeError:
        continue
