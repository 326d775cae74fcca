"""There is one instance of each class, and so one lock, whoever asks for it."""

import threading


class Settings:
    _instance = None
    _making = threading.Lock()

    def __new__(cls):
        with cls._making:
            if cls._instance is None:
                cls._instance = super().__new__(cls)
                cls._instance.lock = threading.Lock()
        return cls._instance


class Single(type):
    made = {}
    making = threading.Lock()

    def __call__(cls, *args):
        with Single.making:
            if cls not in Single.made:
                Single.made[cls] = super().__call__(*args)
        return Single.made[cls]


class Registry(metaclass=Single):
    def __init__(self):
        self.lock = threading.Lock()


totals = {}
counts = {}


def run():
    with Settings().lock:
        totals["x"] = totals.get("x", 0) + 1
    with Registry().lock:
        counts["x"] = counts.get("x", 0) + 1


threads = [threading.Thread(target=run) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
