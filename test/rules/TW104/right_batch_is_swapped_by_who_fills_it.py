"""The thread that fills the batch is the one that swaps it; the others only ask how many lines were sent."""

import threading
import time


class Reporter(threading.Thread):
    def __init__(self, source, sink):
        super().__init__()
        self.source = source
        self.sink = sink
        self.lock = threading.Lock()
        self.batch = []
        self.sent = 0

    def run(self):
        for line in self.source:
            self.batch.append(line)
            if len(self.batch) == 10:
                with self.lock:
                    lines = self.batch
                    self.batch = []
                    self.sent += len(lines)
                self.sink.extend(lines)

    def how_many(self):
        with self.lock:
            return self.sent


def main():
    lines = []
    reporter = Reporter([f"line {number}" for number in range(100)], lines)
    reporter.start()
    while reporter.how_many() < 100:
        time.sleep(0.01)
    reporter.join()
    print(len(lines))


main()
