"""The lock is let go between the wait and the step."""

import threading
cv = threading.Condition()
free = 2
def borrow():
    global free
    with cv:
        while free < 1:  # expect: TW103
            cv.wait()
    with cv:
        free -= 1
def give_back():
    global free
    with cv:
        free += 1
        cv.notify()
def use():
    borrow()
    give_back()
ts = [threading.Thread(target=use) for _ in range(6)]
for t in ts:
    t.start()
for t in ts:
    t.join()
