import threading


class Service:
    def __init__(self):
        self._lock = threading.Lock()
        self._state = "new"

    def on_change(self, state):
        """Called whenever the state changes."""

    def set_state(self, state):
        with self._lock:
            self._state = state
            self.on_change(state)  # expect: TW411

    def state(self):
        with self._lock:
            return self._state
