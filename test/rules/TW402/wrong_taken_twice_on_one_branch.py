# Taken again on one branch: what comes after is never reached there, and elsewhere the lock is held.
import threading

lock = threading.Lock()
total = 0


def add(n):
    global total
    lock.acquire()
    try:
        if n > 5:
            lock.acquire()  # expect: TW402
            total += 1
            lock.release()
        total += n
    finally:
        lock.release()


ts = [threading.Thread(target=add, args=(i,)) for i in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
