# The lock is given back between the test and what is taken.
import threading

lock = threading.Lock()
free = 3


def visit():
    global free
    with lock:
        if free == 0:  # expect: TW103
            print("full")
            return
    print("cut")
    with lock:
        free -= 1


ts = [threading.Thread(target=visit) for _ in range(10)]
for t in ts:
    t.start()
for t in ts:
    t.join()
