import threading


class Score:
    def __init__(self, tell=print):
        self._tell = tell
        self._lock = threading.Lock()
        self._goals = 0

    def goal(self):
        with self._lock:
            self._goals += 1
            self._tell(self._goals)  # expect: TW411

    def goals(self):
        with self._lock:
            return self._goals
