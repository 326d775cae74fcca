"""The thread is started above the first values: that is one mistake, and no missing lock."""

import threading
import time


class Keys:
    def __init__(self):
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()  # expect: TW213
        self._seen = []
        self._count = 0

    def _watch(self):
        while True:
            with self._lock:
                self._seen.append(time.time())
                print(self._count)

    def count(self):
        with self._lock:
            self._seen.clear()
            self._count = 1
