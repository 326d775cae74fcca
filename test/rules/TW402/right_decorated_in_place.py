"""A decorator of a class puts a method in place of the one that it calls"""

import threading


def synced(cls):
    plain_add = cls.add

    def add(self, amount):
        with self._lock:
            return plain_add(self, amount)

    cls.add = add
    return cls


@synced
class Box:
    def __init__(self):
        self._lock = threading.Lock()
        self.total = 0

    def add(self, amount):
        self.total += amount  # expect: TW104


box = Box()
threads = [threading.Thread(target=box.add, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
