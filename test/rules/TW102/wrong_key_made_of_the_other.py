"""Both names stand for the same key."""

import threading


class Bank:
    def __init__(self):
        self.acc = {"x": 0, "y": 0}

    def put(self, key, n):
        name = str(key)
        self.acc[name] = self.acc[key] + n  # expect: TW102

    def set(self, key, v):
        self.acc[key] = v

    def get(self, key):
        return self.acc[key]


bank = Bank()


def work():
    for _ in range(100):
        bank.put("x", 1)
        bank.put("y", 2)


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
