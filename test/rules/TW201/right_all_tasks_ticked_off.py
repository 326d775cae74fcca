"""Each worker ticks off its tasks until it is told to stop, and the pool waits until all are ticked off."""
import queue
import threading

STOP = object()


class Worker(threading.Thread):
    def __init__(self, tasks):
        super().__init__()
        self.tasks = tasks

    def run(self):
        while True:
            task = self.tasks.get()
            try:
                if task is STOP:
                    break
                print(task)
            finally:
                self.tasks.task_done()


class Pool:
    def __init__(self, size):
        self.tasks = queue.Queue()
        self.workers = [Worker(self.tasks) for _ in range(size)]

    def __enter__(self):
        for worker in self.workers:
            worker.start()
        return self

    def __exit__(self, *args):
        for _ in self.workers:
            self.tasks.put(STOP)
        self.tasks.join()


with Pool(4) as pool:
    pool.tasks.put("one")
