import threading
import time


class Beacon:
    """The events tell that the thread has begun, and that it has blinked: neither that it has ended."""

    def __init__(self, lamp):
        self._lamp = lamp
        self._off = threading.Event()
        self._lit = threading.Event()
        self._blinked = threading.Event()
        self._thread = threading.Thread(target=self._blink)
        self._thread.start()

    def _blink(self):
        self._lit.set()
        while not self._off.wait(0.5):
            self._lamp.toggle()
            time.sleep(0.1)
            self._blinked.set()

    def stop(self):
        self._lit.wait()
        self._off.set()  # expect: TW217

    def close(self):
        self._off.set()  # expect: TW217:warning
        self._blinked.wait()
        self._lamp.close()


beacon = Beacon(__import__("lamps").Lamp())
time.sleep(5)
beacon.stop()
beacon.close()
