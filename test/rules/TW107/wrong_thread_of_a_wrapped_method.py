import functools
import threading


def reporting(function):
    @functools.wraps(function)
    def reported(*args):
        try:
            return function(*args)
        except Exception as error:
            print(error)

    return reported


class Agent:
    """Nobody here makes one: who does has a thread on it from then on."""

    def __init__(self):
        self.jobs = {}
        self.thread = threading.Thread(target=reporting(self.work), daemon=True)
        self.thread.start()

    def work(self):
        while True:
            for job in self.jobs.values():  # expect: TW107
                job()

    def add(self, name, job):
        self.jobs[name] = job
