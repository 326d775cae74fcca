"""What is cleared there keeps the thread waiting; it ends with the program."""
import threading
import time


class Beacon:
    def __init__(self, path):
        self.path = path
        self.dark = threading.Event()
        self.thread = threading.Thread(target=self._blink, daemon=True)
        self.thread.start()

    def _blink(self):
        while not self.dark.is_set():
            print(self.path)
            time.sleep(1)

    def stop(self):
        self.dark.clear()


beacon = Beacon("/tmp/lamp")
time.sleep(3)
beacon.stop()
