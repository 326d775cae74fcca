"""Each call gives the one instance that the class keeps."""

import threading


class Counter:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.n = 0
        return cls._instance

    def hit(self):
        n = self.n
        print(n)
        self.n = n + 1  # expect: TW102


class Numbered:
    """Each call makes another."""

    def __new__(cls):
        made = super().__new__(cls)
        made.n = 0
        return made

    def hit(self):
        n = self.n
        print(n)
        self.n = n + 1


Counter()


def run():
    Counter().hit()
    Numbered().hit()


threads = [threading.Thread(target=run) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
