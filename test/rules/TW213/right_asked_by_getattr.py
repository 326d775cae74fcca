import threading
import time


class Kiln:
    """Its own thread heats it; the probe is fitted later, and until then there is nothing to log."""

    def __init__(self, port):
        self._heating = threading.Thread(target=self._heat)
        self._heating.start()
        self.probe = open(port)

    def _heat(self):
        for _ in range(20):
            if getattr(self, "probe", None) is not None:
                print(self.probe.readline())
            time.sleep(0.1)

    def close(self):
        self._heating.join()
        self.probe.close()


kiln = Kiln("/dev/ttyS1")
kiln.close()
