"""Nobody here asks for the report, which there is only when the thread has ended."""

import threading


class Poller:
    def __init__(self):
        self.seen = set()
        self.count = 0
        self.closed = False
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while not self.stopped.wait(0.1):
            self.count += 1
            self.seen.add(self.count)

    def close(self):
        self.stopped.set()
        self.thread.join()
        self.closed = True

    def report(self):
        if not self.closed:
            raise RuntimeError("close first")
        for one in self.seen:  # expect: TW107:hint
            print(one)


poller = Poller()
poller.close()
