import threading


class Poller:
    def __init__(self, client):
        self.client = client
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def _loop(self):
        while not self._stop.wait(1):
            self.client.ping()

    def _signal(self):
        self._stop.set()

    def close(self):
        self._signal()
        self._thread.join()
        self.client.close()
