# The same job is tested and changed: `status()` may come in between.
import threading


class Job(threading.Thread):
    def __init__(self, before: "Job | None"):
        super().__init__(daemon=True)
        self._status = "NEW"
        self.before = before

    def status(self):
        self._status = "READY"
        return self._status

    def run(self):
        if self._status == "NEW":  # expect: TW103
            self._status = "FAILED"


class Backend:
    def __init__(self):
        self._jobs: dict[str, Job] = {}

    def submit(self, name, after):
        self._jobs[name] = Job(self._jobs.get(after))
        self._jobs[name].start()

    def get(self, name):
        return self._jobs[name].status()
