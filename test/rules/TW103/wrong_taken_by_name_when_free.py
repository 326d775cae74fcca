"""A baton that whoever wants it waits for, and takes by its own name."""

import threading
import time

token = None


def grab(me):
    global token
    while token is not None:  # expect: TW103
        time.sleep(0.01)
    token = me
    print("holds", me)
    token = None


ts = [threading.Thread(target=grab, args=(n,)) for n in ("a", "b", "c")]
for t in ts:
    t.start()
for t in ts:
    t.join()
