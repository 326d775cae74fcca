"""Each thread has made a scanner of its own, in which its helpers count."""

import threading


class Scanner:
    def __init__(self):
        self.pool = []
        self.seen = 0

    def scan(self, target):
        for number in range(3):
            thread = threading.Thread(target=self.work, args=(number, target), daemon=True)
            self.pool.append(thread)
            thread.start()
        for thread in self.pool:
            thread.join()
        self.pool = []

    def work(self, name, target):
        self.seen += 1  # expect: TW102


class Controller(threading.Thread):
    def __init__(self, host):
        threading.Thread.__init__(self)
        self.scanner = Scanner()
        self.host = host

    def run(self):
        self.scanner.scan(self.host)


def main():
    for host in ["a", "b"]:
        controller = Controller(host)
        controller.start()  # expect: TW201:hint


main()
