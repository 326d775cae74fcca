import threading


class Guarded:
    def __init__(self):
        self._guard = threading.Lock()
