import threading

from render import render


class Board:
    def __init__(self):
        self._lock = threading.Lock()
        self._scores = {}

    def record(self, player, score):
        with self._lock:
            self._scores[player] = score

    def show(self):
        with self._lock:
            scores = dict(self._scores)
        render(scores)

    def show_locked(self):
        with self._lock:
            render(self._scores)
