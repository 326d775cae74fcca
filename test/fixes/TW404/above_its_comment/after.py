import threading

total = 0


lock = threading.RLock()


# Adds n.
# Every thread takes the lock for it.
def add(n):
    global total
    lock.acquire()
    try:
        total += n
    finally:
        lock.release()


ts = [threading.Thread(target=add, args=(i,)) for i in range(8)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(total)
