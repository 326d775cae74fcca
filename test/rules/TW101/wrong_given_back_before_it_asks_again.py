import threading

lock = threading.Lock()
n = 0


def work():
    global n
    got = lock.acquire(timeout=1)
    if got:
        lock.release()
    if got:
        n += 1  # expect: TW101


ts = [threading.Thread(target=work) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(n)
