import threading

from base import Hub


class PollingHub(Hub):
    def __init__(self, interval):
        super().__init__()
        self.interval = interval
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._poll)

    def start(self):
        self._thread.start()

    def stop(self):
        self._stop.set()
        self._thread.join()

    def _poll(self):
        while not self._stop.wait(self.interval):
            for sensor in reversed(self._sensors):  # expect: TW107
                print(sensor.url, sensor.read())
