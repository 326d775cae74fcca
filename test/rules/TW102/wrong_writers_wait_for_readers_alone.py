"""Who writes waits by `wait_for()` for the readers alone: two may write."""

import contextlib
import threading


class RW:
    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0
        self.writing = False

    @contextlib.contextmanager
    def write(self):
        with self.cond:
            self.cond.wait_for(lambda: not self.readers)
            self.writing = True
        try:
            yield
        finally:
            with self.cond:
                self.writing = False
                self.cond.notify_all()


class Table:
    def __init__(self):
        self.rw = RW()
        self.n = 0

    def put(self):
        with self.rw.write():
            self.n += 1  # expect: TW102


table = Table()
threads = [threading.Thread(target=table.put) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
