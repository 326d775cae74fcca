"""What a cache throws away was put in before, by work that is counted there; each client puts in fifty."""

import threading


class Cache:
    def __init__(self):
        self.lock = threading.RLock()
        self.table = {}
        self.evicted = 0

    def put(self, key, value):
        with self.lock:
            self.table[key] = value
            while len(self.table) > 5:
                self.table.popitem()
                self.evicted += 1


def fill(cache, count):
    for number in range(count):
        cache.put(number % 7, number)


cache = Cache()
clients = [threading.Thread(target=fill, args=(cache, 50)) for _ in range(3)]
for client in clients:
    client.start()
for client in clients:
    client.join()
