"""Each keeper of several waits for the worker that it has made, which needs its lock."""

import queue
import threading


class Worker(threading.Thread):
    def __init__(self, keeper):
        super().__init__()
        self.keeper = keeper
        self.jobs = queue.Queue()

    def run(self):
        while (name := self.jobs.get()) is not None:
            self.keeper.note(name)


class Keeper:
    def __init__(self):
        self._lock = threading.Lock()
        self._done = []
        self._worker = Worker(self)
        self._worker.start()

    def put(self, name):
        self._worker.jobs.put(name)

    def note(self, name):
        with self._lock:
            self._done.append(name)

    def close(self):
        self._worker.jobs.put(None)
        with self._lock:
            self._worker.join()  # expect: TW405:error
            print(self._done)


class Channel:
    def __init__(self):
        self._keeper = None

    @property
    def keeper(self):
        if self._keeper is None:
            self._keeper = Keeper()
        return self._keeper


for _ in range(3):
    channel = Channel()

    channel.keeper.put("a")
    channel.keeper.put("b")
    channel.keeper.close()
