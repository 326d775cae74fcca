import threading

lock = threading.Lock()
n = 0


def try_lock():
    ok = lock.acquire(False)
    try:
        return ok
    finally:
        if ok:
            lock.release()


def work():
    global n
    for _ in range(50):
        if try_lock():
            n += 1  # expect: TW101


ts = [threading.Thread(target=work) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(n)
