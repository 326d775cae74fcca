"""A lock that writes down who takes it is a lock."""

import threading

import backend


class TracedLock:
    def __init__(self, name):
        self.name = name
        self.inner = threading.Lock()

    def acquire(self):
        print("acquire", self.name)
        return self.inner.acquire()

    def release(self):
        print("release", self.name)
        return self.inner.release()


class Connection:
    def __init__(self, address):
        self.address = address
        self._connecting_lock = TracedLock("connecting")
        self.session = backend.open(address)

    def reconnect(self):
        self._connecting_lock.acquire()
        try:
            self.session = backend.open(self.address)
        finally:
            self._connecting_lock.release()

    def drop(self):
        self._connecting_lock.acquire()
        try:
            self.session.close()
            self.session = None
        finally:
            self._connecting_lock.release()

    def search(self, what):
        if self.session is not None:  # expect: TW103
            return self.session.search(what)
        return None
