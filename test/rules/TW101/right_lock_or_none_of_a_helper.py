import threading

lock = threading.Lock()
total = 0


def grab():
    if lock.acquire(False):
        return lock
    return None


def work():
    global total
    for _ in range(100):
        got = grab()
        if got is None:
            continue
        try:
            total += 1
        finally:
            got.release()


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
