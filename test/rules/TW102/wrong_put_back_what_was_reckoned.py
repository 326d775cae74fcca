"""Near misses: what is put back was changed meanwhile, or is put back whatever happened over what another has set."""

import threading


class Meter:
    def __init__(self, line):
        self.line = line
        self.count = 0
        self.level = "info"
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for level in self.line:
            self.count = 0
            self.level = level

    def settle(self):
        count = self.count
        self.line.ask(count)
        self.count = count - 1  # expect: TW102

    def read_quietly(self):
        before = self.level
        self.level = "error"
        self.line.ask(0)
        if self.line.is_open:
            self.level = before  # expect: TW102


def run(line):
    meter = Meter(line)
    for _ in range(3):
        meter.settle()
        meter.read_quietly()
