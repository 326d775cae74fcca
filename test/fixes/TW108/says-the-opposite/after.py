import threading


class Heart:
    def __init__(self):
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._beat)
        self._thread.start()

    def _beat(self):
        while not self._stopping.is_set():
            self._stopping.wait(60)

    def stop(self):
        self._stopping.set()
        self._thread.join()
        if self._stopping.is_set() and self._stopping.is_set():
            print("stopped", self.state())

    def state(self):
        return "alive" if not self._stopping.is_set() else "dead"


Heart().stop()
