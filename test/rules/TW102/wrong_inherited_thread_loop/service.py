import threading


class Service:
    def __init__(self):
        self.ticks = 0
        self._stop = threading.Event()
        self._thread = None

    def start(self):
        self._thread = threading.Thread(target=self._main)
        self._thread.start()

    def stop(self):
        self._stop.set()
        self._thread.join()

    def _main(self):
        while not self._stop.wait(0.5):
            self.tick()

    def tick(self):
        self.ticks += 1  # expect: TW102
