import threading


class Service:
    def __init__(self):
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def start(self):
        self._thread.start()

    def stop(self):
        self._ending.set()
        self._thread.join()  # expect: TW212

    def _run(self):
        while not self._ending.wait(1):
            self.tick()
