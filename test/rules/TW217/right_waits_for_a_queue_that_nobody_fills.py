"""A thread that waits for its queue, and is given nothing, can not be waited for."""

import queue
import threading


class OrderedRunner:
    def __init__(self, sink):
        self.leave = False
        self.jobs = queue.Queue()
        self.sink = sink
        self.thread = threading.Thread(target=self.work, daemon=True)
        self.thread.start()

    def post(self, job):
        self.jobs.put(job)

    def work(self):
        while not self.leave:  # expect: TW108:information
            job = self.jobs.get()
            self.sink(job)

    def stop(self):
        self.leave = True


if __name__ == "__main__":
    r = OrderedRunner(print)
    r.post("one")
    r.stop()
    print("bye")
