"""The helper waits; whoever calls it asks again in its loop."""

import threading

cv = threading.Condition()
baked = []


def rest():
    cv.wait()


def eat():
    with cv:
        while not baked:
            rest()
        return baked.pop()


def bake():
    with cv:
        baked.append("bread")
        cv.notify_all()


guest = threading.Thread(target=eat)
guest.start()
bake()
guest.join()
