"""The block goes through the rows itself: their body runs while the lock is held."""

import threading


class Client:
    def __init__(self):
        self.lock = threading.Lock()
        self.sent = 0

    def read(self, handle):
        with self.lock:
            self.sent += 1
            return handle

    def discover(self):
        for handle in range(3):
            yield self.read(handle)

    def all(self):
        with self.lock:
            rows = self.discover()
            return list(rows)  # expect: TW402


client = Client()
reader = threading.Thread(target=client.read, args=(7,))
reader.start()
print(client.all())
reader.join()
