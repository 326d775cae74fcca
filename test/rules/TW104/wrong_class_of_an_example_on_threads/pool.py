"""What the example shows how to use: one thread hands over what is done."""
import queue
import threading


class Pool:
    def __init__(self, done):
        self.tasks = queue.Queue()
        self.done = done
        self.worker = threading.Thread(target=self.work)
        self.worker.start()

    def work(self):
        while (task := self.tasks.get()) is not None:
            self.done(task())

    def close(self):
        self.tasks.put(None)
        self.worker.join()
