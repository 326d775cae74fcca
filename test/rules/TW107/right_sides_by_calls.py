"""Who reads and who writes call the two sides of a reader-writer lock by their names."""

import threading


class ReadWriteLock:
    def __init__(self):
        self._ready = threading.Condition()
        self._readers = 0

    def acquire_read(self):
        with self._ready:
            self._readers += 1

    def release_read(self):
        with self._ready:
            self._readers -= 1
            self._ready.notify_all()

    def acquire_write(self):
        self._ready.acquire()
        while self._readers > 0:
            self._ready.wait()

    def release_write(self):
        self._ready.release()


class Cache:
    def __init__(self):
        self.lock = ReadWriteLock()
        self.entries = {}

    def put(self, key, value):
        self.lock.acquire_write()
        try:
            self.entries[key] = value
        finally:
            self.lock.release_write()

    def show(self):
        self.lock.acquire_read()
        try:
            for key in self.entries:
                print(key)
        finally:
            self.lock.release_read()


cache = Cache()
threads = [threading.Thread(target=cache.show) for _ in range(2)]
threads += [threading.Thread(target=cache.put, args=(number, "text")) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
