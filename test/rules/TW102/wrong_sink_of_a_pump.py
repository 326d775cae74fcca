"""A client hands in what the pump keeps: its thread and its methods come to the same one."""

import threading


class Sink:
    def __init__(self):
        self.total = 0

    def write(self, amount):
        self.total += amount  # expect: TW102


class Pump:
    def __init__(self, sink: Sink):
        self.sink = sink
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def push(self, amount):
        self.sink.write(amount)

    def _run(self):
        while True:
            self.sink.write(1)
