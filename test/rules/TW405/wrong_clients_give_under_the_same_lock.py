"""A class that locks waits under its lock for what others can only put in with that lock."""
import queue
import threading
from concurrent.futures import ThreadPoolExecutor


class Mail:
    def __init__(self):
        self._lock = threading.Lock()
        self._letters = queue.Queue()
        self.taken = 0

    def take(self):
        with self._lock:
            letter = self._letters.get()  # expect: TW405:error
            self.taken += 1
            return letter

    def put(self, letter):
        with self._lock:
            self._letters.put(letter)


def work():
    print("works")


class Service:
    def __init__(self):
        self._lock = threading.Lock()
        self._pool = ThreadPoolExecutor(2)
        self.done = []

    def call(self):
        with self._lock:
            self._pool.submit(work).result()  # expect: TW405:information
            self.done.append("call")

    def last(self):
        with self._lock:
            return self.done[-1]


class Plain:
    """Nothing is put in under the lock: who waits has it for as long as that takes, and no longer."""

    def __init__(self):
        self._lock = threading.Lock()
        self._letters = queue.Queue()
        self.taken = 0

    def take(self):
        with self._lock:
            self.taken += 1
            return self._letters.get()

    def put(self, letter):
        self._letters.put(letter)
