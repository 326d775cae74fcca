"""Two mistakes with one variable in one function: the loop that raises is told, and not the test further down."""

import threading


class Manager:
    def __init__(self):
        self._workers = {}
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def add(self, key, worker):
        with self._lock:
            self._workers[key] = worker

    def drop(self, key):
        with self._lock:
            self._workers.pop(key, None)

    def _watch(self):
        while True:
            sentinels = [worker.sentinel for worker in self._workers.values()]  # expect: TW107
            wait(sentinels)
            if "spare" not in self._workers:
                self._workers["spare"] = print


def wait(sentinels):
    print(len(sentinels))


manager = Manager()
for number in range(3):
    manager.add(number, print)
manager.drop(1)
