import threading
from contextlib import contextmanager


@contextmanager
def non_blocking_lock(lock):
    acquired = lock.acquire(False)
    try:
        yield lock if acquired else None
    finally:
        if acquired:
            lock.release()


class Store:
    def __init__(self):
        self.lock = threading.RLock()
        self.items = {}

    def look(self):
        with non_blocking_lock(self.lock) as got:
            if not got:
                for item in self.items.values():  # expect: TW107
                    print(item)

    def put(self, key, value):
        with self.lock:
            self.items[key] = value


store = Store()
threads = [threading.Thread(target=store.look) for _ in range(3)]
for t in threads:
    t.start()
for n in range(10):
    store.put(n, n)
for t in threads:
    t.join()
