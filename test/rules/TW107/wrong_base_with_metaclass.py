"""The base class is given together with a metaclass, as both Pythons take it."""
import abc
import queue
import threading

import six


class Worker(six.with_metaclass(abc.ABCMeta, threading.Thread)):
    def __init__(self, jobs):
        threading.Thread.__init__(self)
        self.jobs = jobs
        self.running = set()

    def run(self):
        while True:
            job = self.jobs.get()
            if job is None:
                break
            self.running.add(job)
            self.work(job)
            self.running.remove(job)

    @abc.abstractmethod
    def work(self, job):
        raise NotImplementedError()


class Printer(Worker):
    def work(self, job):
        print(job)


jobs = queue.Queue()
worker = Printer(jobs)
worker.start()
for line in open("jobs"):
    jobs.put(line)
    print([job.strip() for job in worker.running])  # expect: TW107
jobs.put(None)
worker.join()
