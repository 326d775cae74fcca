import threading

import house


class Garden:
    def __init__(self):
        self._lock = threading.Lock()
        self._wet = False

    def sprinkler(self, on):
        with self._lock:
            self._wet = on

    def evening(self):
        with self._lock:
            self._wet = True
            with house.lock:  # expect: TW401
                house.lamps["kitchen"] = True
