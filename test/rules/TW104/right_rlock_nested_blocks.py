# The inner block gives back what it took, and the outer one goes on holding the lock.
import threading

lock = threading.RLock()
n = 0


def up():
    global n
    with lock:
        for i in range(3):
            with lock:
                n += 1
        n += 1
    with lock:
        if n > 3:
            lock.acquire()
            n -= 1
            lock.release()
        n += 1


ts = [threading.Thread(target=up) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
