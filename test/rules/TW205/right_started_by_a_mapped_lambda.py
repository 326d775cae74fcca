import threading


class Worker(threading.Thread):
    def run(self):
        print("x")


class Pool:
    def __init__(self, n):
        self._workers = [Worker() for _ in range(n)]

    def start(self):
        list(map(lambda th: th.start(), self._workers))


for pool in (Pool(4), Pool(1)):
    pool.start()
    for worker in pool._workers:
        worker.join()
