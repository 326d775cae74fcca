import threading


class Guarded:
    def __init__(self):
        self._state_lock = threading.Lock()

    def locked(self):
        return self._state_lock
