"""One of the two that call the helper asks once only."""

import threading

cv = threading.Condition()
baked = []


def rest():
    cv.wait()  # expect: TW406


def eat():
    with cv:
        while not baked:
            rest()
        return baked.pop()


def nibble():
    with cv:
        if not baked:
            rest()
        return baked.pop()


def bake():
    with cv:
        baked.extend(["bread", "cake"])
        cv.notify_all()


guests = [threading.Thread(target=eat), threading.Thread(target=nibble)]
for guest in guests:
    guest.start()
bake()
for guest in guests:
    guest.join()
