import threading
from io import BytesIO


class Transport:
    def __init__(self, interval):
        self._data = None
        self._flush_lock = threading.Lock()
        self._flush_timer = None
        self._interval = interval
        self._start_flush_timer()

    def queue(self, data):
        if self._data is None:  # expect: TW103
            self._data = BytesIO()
        self._data.write(data)

    def _flush(self):
        with self._flush_lock:
            data, self._data = self._data, None
            if data:
                print(data)
            self._start_flush_timer()

    def _start_flush_timer(self):
        self._flush_timer = threading.Timer(self._interval, self._flush)
        self._flush_timer.daemon = True
        self._flush_timer.start()
