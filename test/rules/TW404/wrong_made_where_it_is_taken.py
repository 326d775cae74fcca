"""A lock is made by the expression that takes it, on one branch or on all."""

import threading

seen = {}


class Journal:
    def __init__(self, shared):
        self.shared = shared
        self.lock = threading.Lock()

    def note(self, name):
        with self.lock if self.shared else threading.Lock():  # expect: TW404
            seen[name] = seen.get(name, 0) + 1

    def forget(self, name):
        lock = threading.Lock().acquire()  # expect: TW404
        seen.pop(name, None)
        print(lock)


journal = Journal(False)
print(journal)
