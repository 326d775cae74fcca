"""A helper is handed what code outside gave: nobody knows what that does."""

import threading


class Feed:
    def __init__(self):
        self._lock = threading.Lock()
        self._items = []

    def each(self, visit):
        with self._lock:
            walk(self._items, visit)

    def add(self, item):
        with self._lock:
            self._items.append(item)


def walk(items, visit):
    for item in items:
        visit(item)  # expect: TW411


feed = Feed()
threading.Thread(target=feed.add, args=(1,), daemon=True).start()
