import threading


class Locking:
    def __init__(self):
        self._lock = threading.RLock()


class Named(Locking):
    def __init__(self, name):
        super().__init__()
        self.name = name
