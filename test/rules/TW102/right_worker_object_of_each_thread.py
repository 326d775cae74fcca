import threading
import time


class Worker:
    def __init__(self, huey, delay):
        self.huey = huey
        self.delay = self.default = delay
        self.count = 0

    def loop(self):
        self.count += 1
        if self.delay > 10:
            self.delay = 10
        time.sleep(self.delay)
        self.delay *= 2


class Consumer:
    def __init__(self, huey, n):
        self.huey = huey
        self.stop_flag = threading.Event()
        self.workers = []
        for i in range(n):
            worker = self._create_worker()
            process = self._create_process(worker, 'w%d' % i)
            self.workers.append((worker, process))

    def _create_worker(self):
        return Worker(self.huey, 1)

    def _create_process(self, process, name):
        def _run():
            while not self.stop_flag.is_set():
                process.loop()

        t = threading.Thread(target=_run, name=name)
        t.daemon = True
        return t

    def start(self):
        for _, t in self.workers:
            t.start()

    def check_health(self):
        workers = []
        for i, (worker, t) in enumerate(self.workers):
            if not t.is_alive():
                worker = self._create_worker()
                t = self._create_process(worker, 'w%d' % i)
                t.start()
            workers.append((worker, t))
        self.workers = workers


def main(huey):
    consumer = Consumer(huey, 4)
    consumer.start()
    while True:
        time.sleep(1)
        consumer.check_health()
