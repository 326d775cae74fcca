"""A service tells its thread to end, and leaves it to it when that is."""
import threading


class Service:
    name = "service"

    def __init__(self):
        self._stopping = threading.Event()
        self._thread = None

    def start(self):
        self._thread = threading.Thread(target=self.run, name=self.name)
        self._thread.start()

    def run(self):
        while not self._stopping.wait(self.interval()):
            self.step()

    def interval(self):
        return 1.0

    def step(self):
        raise NotImplementedError

    def stop(self):
        self._stopping.set()  # expect: TW217:information
