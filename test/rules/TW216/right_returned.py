import threading


class Job:
    def __init__(self):
        self.thread = threading.Thread(target=print, daemon=True)

    @property
    def wait(self):
        return self.thread.join

    def begin(self):
        self.thread.start()


job = Job()
job.begin()
job.wait()
