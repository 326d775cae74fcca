import os
import threading
import weakref


class Batches:
    def __init__(self):
        self._waiting = set()
        self._lock = threading.Lock()
        self._sender = None
        reset = weakref.WeakMethod(self._reset)

        def in_child():
            method = reset()
            if method is not None:
                method()

        os.register_at_fork(after_in_child=in_child)

    def _reset(self):
        self._waiting = set()
        self._lock = threading.Lock()
        self._sender = None

    def add(self, item):
        with self._lock:
            if self._sender is None:
                self._sender = threading.Thread(target=self._send, daemon=True)
                self._sender.start()
            self._waiting.add(item)

    def _send(self):
        tick = threading.Event()
        while not tick.wait(5):
            with self._lock:
                for item in list(self._waiting):
                    print(item)
                self._waiting.clear()


class Samples:
    def __init__(self):
        self._taken = []
        self._lock = threading.Lock()
        os.register_at_fork(after_in_child=lambda: self._forget())

    def _forget(self):
        self._taken = []
        self._lock = threading.Lock()

    def take(self, value):
        with self._lock:
            self._taken.append(value)

    def start(self):
        threading.Thread(target=self._report, daemon=True).start()

    def _report(self):
        while True:
            with self._lock:
                for value in self._taken:
                    print(value)
                self._taken.clear()


batches = Batches()
batches.add(1)
samples = Samples()
samples.start()
samples.take(1)
