import threading


class Service:
    """Runs `tick` again and again until it is closed."""

    period = 1.0

    def __init__(self):
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._loop)

    def begin(self):
        self._thread.start()

    def close(self):
        self._closing.set()  # expect: TW217

    def _loop(self):
        while not self._closing.wait(self.period):
            self.tick()

    def tick(self):
        raise NotImplementedError
