from contextlib import contextmanager


class Pool:
    def __init__(self):
        self.free = ["a", "b"]

    @contextmanager
    def acquire(self):
        connection = self.free.pop()
        try:
            yield connection
        finally:
            self.free.append(connection)
