"""A copy of an entry is put into the list: whatever comes in between, nothing is overwritten."""

import threading
from copy import copy


class Pool:
    def __init__(self, first):
        self.backends = [first]
        self.current = 0

    def active(self):
        return self.backends[self.current]

    def add(self, host):
        backend = copy(self.active())
        backend.host = host
        self.backends.insert(1, backend)


class Backend:
    host = "localhost"


pool = Pool(Backend())


def discover():
    for host in ("a.example", "b.example"):
        pool.add(host)


finder = threading.Thread(target=discover)
finder.start()
pool.add("c.example")
finder.join()
