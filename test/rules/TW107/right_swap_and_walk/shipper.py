import threading
from urllib.request import urlopen


class Shipper(threading.Thread):
    def __init__(self, buffer):
        super().__init__(name="shipper")
        self._buffer = buffer
        self._stopping = threading.Event()

    def run(self):
        while not self._stopping.wait(2.0):
            self._ship()
        self._ship()

    def _ship(self):
        for line in self._buffer.take():
            with urlopen("http://sink.local/", data=line.encode()):
                pass

    def stop(self):
        self._stopping.set()
        self.join()
