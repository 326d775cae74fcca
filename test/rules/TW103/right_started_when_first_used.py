import threading
import time


class Writer:
    def __init__(self):
        self._lines = []
        self._thread = None

    def start(self):
        if self._thread is None:
            self._lines = ["begin"]
            self._thread = threading.Thread(target=self._run, daemon=True)
            self._thread.start()

    def _run(self):
        while True:
            time.sleep(1)
            lines, self._lines = self._lines, []
            print(lines)
