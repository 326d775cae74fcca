# What is tested belongs to the job before, what is stored to this one.
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
        if self.before is not None and self.before._status == "FAILED":
            self._status = "FAILED"


class Backend:
    def __init__(self):
        self._jobs: dict[str, Job] = {}

    def submit(self, name, after):
        self._jobs[name] = Job(self._jobs.get(after))
        self._jobs[name].start()

    def get(self, name):
        return self._jobs[name].status()
