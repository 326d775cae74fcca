"""What the decorator calls under the lock is a generator function: the call makes the rows, which are read behind it."""

import functools
import threading


def locked(method):
    @functools.wraps(method)
    def wrapper(self, *args):
        with self.lock:
            return method(self, *args)

    return wrapper


class Client:
    def __init__(self):
        self.lock = threading.Lock()
        self.sent = 0

    @locked
    def read(self, handle):
        self.sent += 1
        return handle

    @locked
    def discover(self, first):
        for handle in range(first, 10):
            yield self.read(handle)


client = Client()


def show():
    for value in client.discover(0):
        print(value)


reader = threading.Thread(target=client.read, args=(7,))
reader.start()
show()
reader.join()
