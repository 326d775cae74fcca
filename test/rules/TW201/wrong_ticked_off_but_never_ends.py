"""The pool waits until all tasks are ticked off, but its workers wait for more of them for ever."""
import queue
import threading


class Worker(threading.Thread):
    def __init__(self, tasks):
        super().__init__()
        self.tasks = tasks

    def run(self):
        while True:
            task = self.tasks.get()
            try:
                print(task)
            finally:
                self.tasks.task_done()


class Pool:
    def __init__(self, size):
        self.tasks = queue.Queue()
        self.workers = [Worker(self.tasks) for _ in range(size)]

    def __enter__(self):
        for worker in self.workers:
            worker.start()  # expect: TW201
        return self

    def __exit__(self, *args):
        self.tasks.join()


with Pool(4) as pool:
    pool.tasks.put("one")
