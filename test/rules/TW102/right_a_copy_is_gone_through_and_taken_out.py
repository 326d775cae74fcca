"""Only what was in the copy is taken out."""

import threading
import time


class Log:
    def __init__(self):
        self.lines = []
        self.lock = threading.Lock()

    def add(self, line):
        with self.lock:
            self.lines.append(line)

    def print_all(self):
        with self.lock:
            lines = list(self.lines)
            self.lines.clear()
        for line in lines:
            print(line)


def sense(log):
    while True:
        log.add("tick")
        time.sleep(0.1)


log = Log()
threading.Thread(target=sense, args=(log,), daemon=True).start()
for _ in range(60):
    time.sleep(1)
    log.print_all()
