"""What is called makes a lock, or holds one."""

import contextlib
import threading


class Writer:
    lock_type = threading.Lock

    def __init__(self):
        self._lock = threading.Lock()
        self.tiles = []

    @contextlib.contextmanager
    def hold_lock(self):
        with self._lock:
            yield

    def make_lock(self):
        return self._lock

    def add(self, tile):
        with self.hold_lock():
            self.tiles.append(tile)

    def take(self):
        with self.make_lock():
            return self.tiles.pop()


writer = Writer()
threads = [threading.Thread(target=writer.add, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(writer.tiles))
