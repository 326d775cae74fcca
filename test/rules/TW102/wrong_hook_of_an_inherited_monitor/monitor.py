import threading


class Monitor:
    def __init__(self):
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def start(self):
        self._thread.start()

    def look(self):
        """Looks at once, whatever the thread does."""
        self.check()

    def _watch(self):
        while not self._stop.wait(1):
            self.check()

    def check(self):
        raise NotImplementedError

    def close(self):
        self._stop.set()
        self._thread.join()
