"""One thread alone files the letters; what it is handed is seen, and does not come back to the cabinet."""

import threading
from pathlib import Path


class Cabinet:
    def __init__(self):
        self._lock = threading.Lock()
        self._drawers = {}

    def file(self, letter, label):
        with self._lock:
            drawer = label(letter)
            self._drawers.setdefault(drawer, []).append(letter)

    def empty(self):
        with self._lock:
            self._drawers.clear()


def by_first_line(letter):
    with open(letter) as text:
        return text.readline()


def clerk():
    cabinet = Cabinet()
    for letter in Path("letters").iterdir():
        cabinet.file(letter, by_first_line)
    cabinet.empty()


thread = threading.Thread(target=clerk)
thread.start()
thread.join()
