"""Before a method writes to its sink it has the thread end: nothing happens at the same time."""

import threading


class Sink:
    def __init__(self):
        self.total = 0


class Pump:
    def __init__(self, sink: Sink):
        self.sink = sink
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def finish(self, amount):
        self._stopped.set()
        self._thread.join()
        self.sink.total += amount

    def _run(self):
        while not self._stopped.wait(1):
            self.sink.total += 1
