"""What a library calls a mutex is a lock, and a name that ends so too."""

from shapes.util.mutex import Mutex


class Log:
    def __init__(self, path):
        self.path = path
        self.lock = Mutex()

    def write(self, line):
        with self.lock, open(self.path, "a") as file:
            file.write(line)

    def lines(self):
        with self.lock, open(self.path) as file:
            yield from file  # expect: TW410
