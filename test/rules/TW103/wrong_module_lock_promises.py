import threading

GLOBAL_LOCK = threading.RLock()


class Singleton:
    """Provides one object for all threads."""

    def __init__(self, factory):
        self._factory = factory
        self.instance = None

    def reset(self):
        self.instance = None  # expect: TW104

    def provide(self):
        if self.instance:  # expect: TW103
            return self.instance

        with GLOBAL_LOCK:
            self.instance = self._factory()

        return self.instance
