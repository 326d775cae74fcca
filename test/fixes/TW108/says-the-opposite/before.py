import threading
import time


class Heart:
    def __init__(self):
        self._running = True
        self._thread = threading.Thread(target=self._beat)
        self._thread.start()

    def _beat(self):
        while self._running:
            time.sleep(60)

    def stop(self):
        self._running = False
        self._thread.join()
        if not self._running and self._running is False:
            print("stopped", self.state())

    def state(self):
        return "alive" if self._running else "dead"


Heart().stop()
