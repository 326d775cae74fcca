import threading
import time


class Beacon:
    def __init__(self, path):
        self.lamp = open(path, "w")
        self.lit = threading.Event()
        self.lit.set()
        self.thread = threading.Thread(target=self._blink)
        self.thread.start()

    def _blink(self):
        while self.lit.is_set():
            self.lamp.write("on\n")
            time.sleep(1)

    def shutdown(self):
        self.lit.clear()  # expect: TW217:warning
        self.lamp.close()


beacon = Beacon("/tmp/lamp")
time.sleep(3)
beacon.shutdown()
