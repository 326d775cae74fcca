import threading


class Job:
    def __init__(self, files):
        self.files = files
        self.removed = False


class Jobs:
    def __init__(self):
        self.jobs = [Job(["a", "b"]), Job(["c"])]

    def tidy(self):
        for job in self.jobs:
            for file in job.files:
                if job.removed:
                    break
                print(file)

    def drop(self):
        for job in self.jobs:
            job.removed = True


jobs = Jobs()
thread = threading.Thread(target=jobs.tidy)
thread.start()
jobs.drop()
thread.join()
