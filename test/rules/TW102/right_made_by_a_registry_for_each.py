"""A registry of factories makes another stream for each who asks"""

import queue
import threading


class Stream:
    def __init__(self):
        self.count = 0
        self.active = False

    def start(self, chunks):
        self.chunks = chunks
        self.active = True
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        while True:
            chunk = self.chunks.get()
            if chunk is None:
                break
            self.count += 1


def stream_factory():
    return Stream()


class Registry:
    def __init__(self):
        self._factories = {"stream": stream_factory}

    def create(self, name):
        return self._factories[name]()


REGISTRY = Registry()


class Fallback:
    def start(self):
        self._queue = queue.Queue()
        self._active = REGISTRY.create("stream")
        self._active.start(self._queue)
        threading.Thread(target=self._pump, daemon=True).start()

    def _pump(self):
        other = REGISTRY.create("stream")
        other.start(queue.Queue())


first = REGISTRY.create("stream")
first.start(queue.Queue())
fallback = Fallback()
fallback.start()
