import subprocess
import threading


def one_at_a_time(step):
    gate = threading.Lock()

    def guarded(*args):
        gate.acquire()  # expect: TW403:warning
        result = step(*args)
        gate.release()
        return result

    return guarded


class Press:
    def __init__(self):
        self._paper = threading.Lock()
        self.sheets = 0

    def print_all(self, jobs):
        self._paper.acquire()  # expect: TW403:warning
        for job in jobs:
            self._feed(job)  # expect: TW405
        self._paper.release()

    def each(self, visit):
        self._paper.acquire()  # expect: TW403:warning
        visit(self.sheets)  # expect: TW411
        self._paper.release()

    def turn(self):
        self._paper.acquire()  # expect: TW403:hint
        self._count(1)
        self._try_to_feed("blank")  # expect: TW405
        self._paper.release()

    def _feed(self, job):
        self._load(job)
        self._count(len(job))

    def _load(self, job):
        subprocess.check_call(["lpr", job])

    def _try_to_feed(self, job):
        try:
            self._load(job)
        except (OSError, subprocess.CalledProcessError):
            self.sheets = 0

    def _count(self, sheets):
        self.sheets += sheets


def advance(lock, later=None):
    lock.acquire()
    press = (lambda: open("page"), later)
    lock.release()
    return press
