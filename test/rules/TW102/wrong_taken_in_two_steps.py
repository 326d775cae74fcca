"""What is pending is taken and then set back, in two steps; the thread is started anew only where it has ended."""
import threading
import time


class Worker:
    def __init__(self):
        self._pending = None
        self._thread = None

    def request(self, data):
        self._pending = data
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._run, daemon=True)
            self._thread.start()

    def _run(self):
        while self._pending is not None:
            data = self._pending
            self._pending = None  # expect: TW102
            time.sleep(len(data))


worker = Worker()
while True:
    worker.request(input())
