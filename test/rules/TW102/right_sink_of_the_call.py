"""The method writes to what it is given, the thread to what the pump keeps: nothing says that these are the same."""

import threading


class Sink:
    def __init__(self):
        self.total = 0


class Pump:
    def __init__(self, sink: Sink):
        self.sink = sink
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def push(self, sink: Sink, amount):
        if self.sink is not None:
            sink.total += amount

    def _run(self):
        while True:
            self.sink.total += 1
