import threading


class Job(threading.Thread):
    def __init__(self, name):
        """Of a name."""
        super().__init__()
        self.title = name

    def run(self):
        print(self.title)


job = Job("a")
job.start()
job.join()
