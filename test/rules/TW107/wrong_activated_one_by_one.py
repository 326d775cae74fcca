"""Plugins that are activated one after the other, while others are added."""

import threading


class Plugin:
    def __init__(self):
        self._lock = threading.Lock()
        self.items = {}

    def add(self, k, v):
        with self._lock:
            self.items[k] = v

    def remove(self, k):
        with self._lock:
            self.items.pop(k, None)

    def activate(self, k):
        self.items[k].enabled = True
        for name in self.items:  # expect: TW107
            print(name)
