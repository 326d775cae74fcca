import threading
import time


class Crew:
    def __init__(self, most):
        self._most = most
        self._busy = {}
        self._reaper = threading.Thread(target=self._reap, daemon=True)
        self._reaper.start()

    def hire(self, name, job):
        if len(self._busy) < self._most:
            self._busy[name] = job  # expect: TW105

    def _reap(self):
        while True:
            time.sleep(1)
            for name, job in list(self._busy.items()):
                if job.done():
                    self._busy.pop(name, None)  # expect: TW105
