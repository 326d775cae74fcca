import _thread
from six.moves import range
import queue


class WorkerPool:
    def __init__(self, func, nworker=10):
        self.nworker = nworker
        self.func = func
        self.queue = queue.Queue()

    def start(self):
        for __ in range(self.nworker):
            _thread.start_new_thread(self.do_work, ())

    def do_work(self):
        while True:
            self.func(self.queue.get())


pool = WorkerPool(print)
pool.start()
while True:
    pool.queue.put(input())
