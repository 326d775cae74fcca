# Who takes a reentrant lock twice and gives it back once still holds it.
import threading

lock = threading.RLock()
n = 0


def up():
    global n
    lock.acquire()
    lock.acquire()
    n += 1
    lock.release()
    n += 1
    lock.release()


ts = [threading.Thread(target=up) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
