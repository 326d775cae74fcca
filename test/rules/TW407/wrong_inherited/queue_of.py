from base import Guarded


class Jobs(Guarded):
    def __init__(self):
        super().__init__()
        self.jobs = []

    def put(self, job):
        with self._mutex.acquire():  # expect: TW407
            self.jobs.append(job)
