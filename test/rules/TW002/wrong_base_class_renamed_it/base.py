import threading


class Hub:
    def __init__(self):
        self._access = threading.RLock()

    def names(self):
        return []
