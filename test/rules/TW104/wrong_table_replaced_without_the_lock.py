import threading


class Wardrobe:
    """Costumes by the actor who wears them; the dressers ask and fill it from several stages."""

    def __init__(self):
        self._lock = threading.Lock()
        self._costumes = {}

    def fetch(self, actor):
        with self._lock:
            if actor in self._costumes:
                return self._costumes[actor]
            return None

    def hang(self, actor, costume):
        with self._lock:
            self._costumes[actor] = costume

    def strike(self):
        self._costumes = {}  # expect: TW104
