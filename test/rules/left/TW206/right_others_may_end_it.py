"""Jobs come one at a time, and the thread is there for others: whoever watches over it asks it to stop, or how it gets on."""
import queue
import threading
import time


class Job(threading.Thread):
    def __init__(self, steps):
        super().__init__()
        self.steps = steps
        self.cancelled = threading.Event()

    def run(self):
        for step in self.steps:
            if self.cancelled.is_set():
                return
            print(step)
            time.sleep(1)


class Worker:
    def __init__(self, jobs):
        self._jobs = jobs
        self._running = {}

    def watch(self):
        while not self._jobs.empty():
            time.sleep(5)
            for name, job in list(self._running.items()):
                print(name, "takes too long")
                job.cancelled.set()

    def work(self):
        while True:
            name, steps = self._jobs.get()
            if name is None:
                return
            job = Job(steps)
            self._running[name] = job
            job.start()
            job.join()


jobs = queue.Queue()
for item in (("build", ["compile", "link"]), ("test", ["collect", "run"]), (None, None)):
    jobs.put(item)
worker = Worker(jobs)
watcher = threading.Thread(target=worker.watch)
watcher.start()
worker.work()
watcher.join()
