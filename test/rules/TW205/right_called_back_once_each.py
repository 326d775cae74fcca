"""Callbacks by the name of what they wait for: each of those that are called is another one."""
import threading
import time


class Signals:
    def __init__(self):
        self.callbacks = {}

    def connect(self, name, callback):
        self.callbacks.setdefault(name, []).append(callback)

    def send(self, name):
        for callback in self.callbacks.get(name, []):
            callback()


class Clock(threading.Thread):
    def __init__(self, signals):
        super().__init__()
        self.stopped = threading.Event()
        signals.connect("begin", self.start)
        signals.connect("end", self.stop)

    def run(self):
        while not self.stopped.wait(1):
            print(time.ctime())

    def stop(self):
        self.stopped.set()
        self.join()


signals = Signals()
clock = Clock(signals)
signals.send("begin")
time.sleep(10)
signals.send("end")
