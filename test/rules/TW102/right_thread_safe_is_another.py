import queue


class SafeTally:
    pass


class Tally:
    """Counts words, one at a time. SafeTally is the thread-safe variant of it."""

    def __init__(self):
        self._total = 0

    def add(self, word):
        self._total += len(word)


class Jobs:
    """Uses a thread-safe queue, so that the producer may be another thread."""

    def __init__(self):
        self._jobs = queue.Queue()
        self._done = 0

    def work(self):
        self._jobs.get()()
        self._done += 1


class Sum:
    """Adds up. Thread-safety is left to the caller."""

    def __init__(self):
        self._total = 0

    def add(self, amount):
        self._total += amount


class ThreadSafetyReport:
    def __init__(self):
        self._lines = 0

    def add(self, count):
        self._lines += count
