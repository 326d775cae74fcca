import threading


class Choir:
    def __init__(self):
        self._lock = threading.RLock()
        self._voices = {}

    def join(self, name, pitch):
        with self._lock:
            self._voices[name] = pitch

    def leave(self, name):
        with self._lock:
            self._voices.pop(name, None)

    def high(self):
        with self._lock:
            return (name for name, pitch in list(self._voices.items()) if pitch > 440)

    def highest(self):
        with self._lock:
            return max(self._pitches())

    def _pitches(self):
        return (pitch for pitch in self._voices.values())
