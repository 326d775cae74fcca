import threading
from io import BytesIO


class Transport:
    def __init__(self, interval):
        self._queued_data = None
        self._flush_lock = threading.Lock()
        self._flush_timer = None
        self._interval = interval

    def queue(self, data):
        self._queue(self.queued_data, data)
        if not self._flush_timer:  # expect: TW103
            with self._flush_lock:
                self._start_flush_timer()

    def _queue(self, queue, data):
        queue.write(data)

    @property
    def queued_data(self):
        if self._queued_data is None:  # expect: TW103
            self._queued_data = BytesIO()
            self._queue(self._queued_data, b'meta')
        return self._queued_data

    def flush(self):
        with self._flush_lock:
            data, self._queued_data = self._queued_data, None
            if data:
                self.send(data)
            self._start_flush_timer()

    def send(self, data):
        print(data)

    def _start_flush_timer(self):
        self._flush_timer = threading.Timer(self._interval, self.flush)
        self._flush_timer.daemon = True
        self._flush_timer.start()
