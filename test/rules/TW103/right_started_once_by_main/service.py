import threading
from urllib.request import urlopen

_service = None


class Service:
    def __init__(self):
        self._stop = threading.Event()
        self._thread = None

    def start(self):
        if self._thread is None:
            self._thread = threading.Thread(target=self._loop)
            self._thread.start()

    def stop(self):
        if self._thread is not None:
            self._stop.set()
            self._thread.join()
            self._thread = None

    def _loop(self):
        while not self._stop.wait(1.0):
            with urlopen("http://hub.local/beat") as response:
                response.read()


def get_service():
    global _service
    if _service is None:
        _service = Service()
    return _service
