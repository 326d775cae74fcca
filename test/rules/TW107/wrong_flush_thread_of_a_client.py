"""Metrics that clients add while a thread of the same object, told of it by a closure, flushes them."""
import threading
from time import time


class PeriodicTimer(threading.Thread):
    def __init__(self, interval, function, *args, **kwargs):
        threading.Thread.__init__(self)
        self.daemon = True
        self.interval = interval
        self.function = function
        self.args = args
        self.kwargs = kwargs
        self.finished = threading.Event()

    def end(self):
        self.finished.set()

    def run(self):
        while True:
            if self.finished.wait(self.interval):
                break
            self.function(*self.args, **self.kwargs)


class Aggregator:
    def __init__(self):
        self._metrics = {}

    def add_point(self, key, value):
        self._metrics[key] = value

    def flush(self, timestamp):
        metrics = []
        for i in [i for i in self._metrics if i < timestamp]:  # expect: TW107
            metrics.append(self._metrics.pop(i))
        return metrics


class Stats:
    def start(self, flush_in_thread=True):
        self._aggregator = Aggregator()
        self._is_auto_flushing = True
        if flush_in_thread:
            self._start_flush_thread()

    def gauge(self, name, value):
        self._aggregator.add_point(name, value)

    def flush(self, timestamp=None):
        return self._aggregator.flush(timestamp or time())

    def _start_flush_thread(self):
        def flush():
            self.flush()

        self._flush_thread = PeriodicTimer(10, flush)
        self._flush_thread.start()
