"""builtins.range is range: the pool class itself, its size its parameter."""
from builtins import range
import queue
import threading


class Worker(threading.Thread):
    def __init__(self, q):
        super().__init__()
        self.q = q
        self.daemon = True
        self.start()

    def run(self):
        while True:
            task, args = self.q.get()
            try:
                if task is None:
                    break
                task(*args)
            finally:
                self.q.task_done()


class ThreadPool:
    def __init__(self, number_of_threads):
        self.q = queue.Queue(2 * number_of_threads)
        self.workers = [Worker(self.q) for _ in range(number_of_threads)]

    def add(self, task, *args):
        self.q.put((task, args))

    def stop(self):
        self.q.join()
        for _ in self.workers:
            self.add(None)
        for w in self.workers:
            w.join()


def main(processes):
    pool = ThreadPool(processes)
    for n in range(1000):
        pool.add(print, n)
    pool.stop()


if __name__ == "__main__":
    import sys
    main(int(sys.argv[1]))
