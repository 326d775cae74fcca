import threading
from contextlib import contextmanager

lock = threading.Lock()
n = 0


@contextmanager
def maybe():
    ok = lock.acquire(timeout=0.01)
    try:
        yield lock if ok else None
    finally:
        if ok:
            lock.release()


def work():
    global n
    for _ in range(50):
        with maybe() as got:
            if got is False:
                continue
            n += 1  # expect: TW101


ts = [threading.Thread(target=work) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(n)
