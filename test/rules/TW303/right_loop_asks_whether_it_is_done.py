"""The loop behind the sleep waits until all is done."""
import queue
import threading
import time


class Feeder(threading.Thread):
    def __init__(self, q):
        super().__init__()
        self.q = q
        self.done = False

    def run(self):
        for i in range(1000):
            self.q.put(i)
        self.done = True


class Worker(threading.Thread):
    def __init__(self, q):
        super().__init__(daemon=True)
        self.q = q

    def run(self):
        while True:
            self.q.get()
            time.sleep(0.001)
            self.q.task_done()


def finished(feeder, q):
    if not feeder.done:
        return False
    return q.empty()


q = queue.Queue()
feeder = Feeder(q)
feeder.start()  # expect: TW201:information
for i in range(4):
    Worker(q).start()
time.sleep(0.6)
while not finished(feeder, q):
    print(q.qsize())
    time.sleep(1)
q.join()
