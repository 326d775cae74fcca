"""The names are copied in one step; only a Python that is long gone would go through the dict itself."""

import sys
import threading


class Shelf:
    def __init__(self):
        self.lock = threading.RLock()
        self.jars = {}
        if sys.version_info >= (3, 5):
            self.names = lambda: list(self.jars)
        else:
            self.names = lambda: self.jars

    def put(self, name, jar):
        with self.lock:
            self.jars[name] = jar

    def take(self, name):
        with self.lock:
            return self.jars.pop(name, None)

    def labels(self):
        return [name.title() for name in self.names()]


shelf = Shelf()


def fill():
    for number in range(1000):
        shelf.put(str(number), number)


thread = threading.Thread(target=fill)
thread.start()
for _ in range(100):
    print(shelf.labels(), shelf.take("3"))
thread.join()
