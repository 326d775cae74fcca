"""Only the answers that come later take the lock: the method that goes through the table forgets it."""

import threading


class Shares:
    def __init__(self, client):
        self._client = client
        self._lock = threading.Lock()
        self._lists = {}

    def add(self, items):
        def done(found):
            with self._lock:
                for item in found:
                    self._lists[item.key] = item

        self._client.fetch(items, done)

    def remove(self, items):
        def done(found):
            with self._lock:
                for item in found:
                    del self._lists[item.key]

        self._client.drop(items, done)

    def names(self):
        return [str(item) for item in self._lists.values()]  # expect: TW107
