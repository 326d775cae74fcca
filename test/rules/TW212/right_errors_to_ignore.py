"""What joining itself raises is among the errors that the loop ignores."""

import queue
import threading


class Pool:
    def __init__(self, size):
        self.tasks = queue.Queue()
        self.failed = None
        self.workers = [threading.Thread(target=self.work) for _ in range(size)]
        for worker in self.workers:
            worker.start()

    def work(self):
        while True:
            task = self.tasks.get()
            if task is None:
                return
            try:
                task()
            except KeyboardInterrupt as interrupt:
                self.failed = interrupt
                self.stop()

    def stop(self):
        ignored = (RuntimeError, KeyboardInterrupt)
        for _ in self.workers:
            self.tasks.put(None)
        for worker in self.workers:
            try:
                worker.join()
            except ignored:
                pass


pool = Pool(1)
pool.tasks.put(input)
pool.stop()
