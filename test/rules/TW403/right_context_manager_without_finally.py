"""What goes wrong in the block below `with` is raised at the yield, and the lock stays held."""

import contextlib
import threading


class Box:
    def __init__(self):
        self._lock = threading.Lock()
        self.count = 0

    @contextlib.contextmanager
    def held(self):
        self._lock.acquire()  # expect: TW403
        yield
        self._lock.release()

    def add(self):
        with self.held():
            self.count += int(input())


box = Box()
threads = [threading.Thread(target=box.add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
