import threading


class Beat:
    def __init__(self, period):
        self._period = period
        self._timer = None
        self._lock = threading.Lock()

    def start(self):
        with self._lock:
            self._timer = threading.Timer(self._period, self._tick)
            self._timer.start()

    def _tick(self):
        print("beat")
        self._timer = threading.Timer(self._period, self._tick)  # expect: TW104
        self._timer.start()

    def stop(self):
        with self._lock:
            if self._timer:
                self._timer.cancel()
                self._timer = None


b = Beat(1)
b.start()
b.stop()
