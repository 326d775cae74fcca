"""A class with a thread of its own, shown on one page: what the lines below don't call its users will."""

import threading


class Runner:
    def __init__(self):
        self.changed = threading.Condition()
        self.pending = []
        self.done = 0
        self.stopped = False
        self.thread = threading.Thread(target=self.work)
        self.thread.start()

    def submit(self, job):
        with self.changed:
            self.pending.append(job)
            self.changed.notify()

    def forget(self, count):
        self.done -= count  # expect: TW104

    def work(self):
        while True:
            with self.changed:
                while not self.pending and not self.stopped:
                    self.changed.wait()
                if not self.pending:
                    return
                job = self.pending.pop(0)
                self.done += 1
            print(job)

    def close(self):
        with self.changed:
            self.stopped = True
            self.changed.notify_all()
        self.thread.join()


runner = Runner()
runner.submit("sweep")
runner.close()
