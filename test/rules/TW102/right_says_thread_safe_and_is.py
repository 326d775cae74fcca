import queue
import threading
from collections import deque


class Log:
    """A thread-safe log: what is added comes out in order."""

    def __init__(self):
        self._lines = deque()

    def add(self, line):
        self._lines.append(line)

    def take(self):
        try:
            return self._lines.popleft()
        except IndexError:
            return None


class Mailbox:
    """Thread-safe, as the queue inside it is."""

    def __init__(self):
        self._letters = queue.Queue()

    def put(self, letter):
        self._letters.put(letter)

    def take(self):
        return self._letters.get()


class ThreadSafeTotal:
    def __init__(self):
        self._lock = threading.Lock()
        self._total = 0

    def add(self, amount):
        with self._lock:
            self._total += amount

    def value(self):
        with self._lock:
            return self._total
