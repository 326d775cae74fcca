# Taken once in each round and given back: the line below has no lock.
import threading

lock = threading.RLock()
n = 0


def up():
    global n
    for i in range(3):
        lock.acquire()
        n += 1
        lock.release()
        n += 1  # expect: TW104


ts = [threading.Thread(target=up) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
