"""Each printer sets its own options before it is started, and the one before it has been stopped by then, if there was one."""
import queue
import threading


class Printer:
    def __init__(self):
        self._options = {}
        self._jobs = queue.Queue()
        self._thread = threading.Thread(target=self._work)

    def start(self):
        self._thread.start()

    def stop(self):
        self._jobs.put(None)
        self._thread.join()

    def print(self, job):
        self._jobs.put(job)

    def set_option(self, name, value):
        self._options[name] = value

    def _option(self, name):
        if name not in self._options:
            self._options[name] = "default"
        return self._options[name]

    def _work(self):
        for job in iter(self._jobs.get, None):
            print(self._option("paper"), self._option("colour"), job)


class Desk:
    def __init__(self):
        self._printer = None

    def open(self):
        self._printer = Printer()
        self._printer.set_option("paper", "A4")
        self._printer.start()

    def print(self, job):
        self._printer.print(job)

    def close(self):
        if self._printer:
            self._printer.stop()
            self._printer = None


def serve(days):
    for jobs in days:
        desk = Desk()
        desk.open()
        for job in jobs:
            desk.print(job)
        desk.close()


serving = threading.Thread(target=serve, args=([["a", "b"], ["c"]],))
serving.start()
serving.join()
