import threading


class Line:
    def __init__(self, on_end):
        self._lock = threading.Lock()
        self._call = None
        self._on_end = on_end

    def dial(self, number):
        with self._lock:
            if number is None:
                self.hang_up()  # expect: TW402
            self._call = number

    def hang_up(self):
        with self._lock:
            self._call = None
        self._on_end()
