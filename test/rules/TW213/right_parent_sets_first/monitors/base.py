import threading


class Monitor:
    def __init__(self, path):
        self.path = path
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def stop(self):
        self._over.set()
        self._thread.join()

    def _run(self):
        while not self._over.wait(5):
            self.look()

    def look(self):
        raise NotImplementedError
