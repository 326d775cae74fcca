"""What a sensor reports while the loop prints is in no copy, and is gone with the clear()."""

import threading
import time


class Log:
    def __init__(self):
        self.lines = []

    def add(self, line):
        self.lines.append(line)

    def print_all(self):
        for line in list(self.lines):
            print(line)
        self.lines.clear()  # expect: TW102


def sense(log):
    while True:
        log.add("tick")
        time.sleep(0.1)


log = Log()
threading.Thread(target=sense, args=(log,), daemon=True).start()
for _ in range(60):
    time.sleep(1)
    log.print_all()
