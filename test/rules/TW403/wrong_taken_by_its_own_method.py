"""The class takes and gives back its lock by methods of its own: what raises between the two keeps it."""

import functools
import threading


def alone(method):
    @functools.wraps(method)
    def wrapper(self, *args):
        self.begin()  # expect: TW403:warning
        result = method(self, *args)
        self.end()
        return result

    return wrapper


class Client:
    def __init__(self):
        self._lock = threading.Lock()
        self.sent = []

    def begin(self):
        self._lock.acquire()

    def end(self):
        self._lock.release()

    @alone
    def read(self, handle):
        self.sent.append(handle)

    def write(self, handle):
        self.begin()  # expect: TW403:warning
        if handle < 0:
            raise ValueError(handle)
        self.sent.append(handle)
        self.end()

    def erase(self):
        self.begin()
        try:
            if not self.sent:
                raise ValueError("nothing to erase")
            self.sent.clear()
        finally:
            self.end()


client = Client()
reader = threading.Thread(target=client.read, args=(1,))
reader.start()
client.write(2)
client.erase()
reader.join()
