# A place is taken under the lock of the test, and given back later.
import threading

lock = threading.Lock()
free = 3


def visit():
    global free
    with lock:
        if free == 0:
            print("full")
            return
        free -= 1
    print("cut")
    with lock:
        free += 1


ts = [threading.Thread(target=visit) for _ in range(10)]
for t in ts:
    t.start()
for t in ts:
    t.join()
