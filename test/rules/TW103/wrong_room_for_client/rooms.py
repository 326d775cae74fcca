import threading


class Room:
    def __init__(self, limit):
        self.limit = limit
        self._lock = threading.Lock()
        self._members = []

    def enter(self, handler):
        if len(self._members) < self.limit:  # expect: TW103
            with self._lock:
                self._members.append(handler)
            return True
        return False

    def leave(self, handler):
        with self._lock:
            self._members.remove(handler)

    def members(self):
        with self._lock:
            return list(self._members)
