import sys
import threading


class Log:
    def __init__(self):
        self.lines = []
        self.worker = None

    def add(self, line):
        self.lines.append(line)  # expect: TW105
        if self.worker is None:
            self.worker = threading.Thread(target=self.write, daemon=True)
            self.worker.start()

    def write(self):
        while True:  # expect: TW302
            if self.lines:
                print(self.lines.pop())


def main():
    log = Log()
    for line in sys.stdin:
        log.add(line)


main()
