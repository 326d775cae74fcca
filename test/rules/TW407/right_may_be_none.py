import threading


class Cache:
    def __init__(self, lock=None):
        self.lock = lock
        self.names = {}

    def put(self, name, value):
        if self.lock:
            with self.lock:
                self.names[name] = value
        else:
            self.names[name] = value


def put(names, name, lock=None):
    if lock:
        lock.acquire()
    try:
        names[name] = True
    finally:
        if lock:
            lock.release()


cache = Cache(threading.Lock())
threads = [threading.Thread(target=cache.put, args=("a", 1)), threading.Thread(target=put, args=({}, "b"))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
