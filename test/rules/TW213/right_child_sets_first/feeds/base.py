import threading


class Feed:
    """Begins to read as soon as it is made."""

    def __init__(self):
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def stop(self):
        self._over.set()
        self._thread.join()

    def _run(self):
        while not self._over.wait(60):
            self.read()

    def read(self):
        raise NotImplementedError
