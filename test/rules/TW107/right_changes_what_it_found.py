"""A store of what was just looked at under the same key replaces it: whoever goes through the dict meanwhile is not disturbed."""
import sys
import threading
import time


class Jobs:
    def __init__(self, names):
        self._states = {name: "waiting" for name in names}

    def report(self):
        while True:
            time.sleep(1)
            print([name for name, state in self._states.items() if state == "waiting"])

    def begin(self, name):
        if self._states[name] == "waiting":
            self._states[name] = "running"

    def end(self, name):
        if name in self._states:
            self._states[name] = "done"


jobs = Jobs(sys.argv[1:])
reporter = threading.Thread(target=jobs.report, daemon=True)
reporter.start()
for job in sys.argv[1:]:
    jobs.begin(job)
    jobs.end(job)
