import threading


class Monitor:
    def __init__(self):
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()  # expect: TW213

    def stop(self):
        self._over.set()
        self._thread.join()

    def _run(self):
        self.look()
        while not self._over.wait(5):
            self.look()

    def look(self):
        raise NotImplementedError
