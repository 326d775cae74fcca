import threading


class Job(threading.Thread):
    def __init__(self, title):
        threading.Thread.__init__(self, name="job")
        self.daemon = False
        self.title = title

    def run(self):
        print(self.title, self.name)


job = Job("a")
job.start()
job.join()
