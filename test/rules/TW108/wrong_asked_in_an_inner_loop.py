import threading


class Job:
    def __init__(self, files):
        self.files = files


class Jobs:
    def __init__(self):
        self.jobs = [Job(["a", "b"]), Job(["c"])]
        self.stopping = False

    def tidy(self):
        for job in self.jobs:
            for file in job.files:  # expect: TW108
                if self.stopping:
                    return
                print(file)

    def stop(self):
        self.stopping = True


jobs = Jobs()
thread = threading.Thread(target=jobs.tidy)
thread.start()
jobs.stop()
thread.join()
