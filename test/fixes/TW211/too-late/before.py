import threading


class Job(threading.Thread):
    def __init__(self, title):
        self.daemon = False
        self.title = title
        threading.Thread.__init__(self, name="job")

    def run(self):
        print(self.title, self.name)


job = Job("a")
job.start()
job.join()
