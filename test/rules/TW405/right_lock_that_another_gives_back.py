import threading
from concurrent.futures import ThreadPoolExecutor


class Pipeline:
    """The consumer's lock is held until there is something to take: the producer gives it back."""

    def __init__(self):
        self.message = None
        self.free = threading.Lock()
        self.full = threading.Lock()
        self.full.acquire()

    def put(self, message):
        self.free.acquire()
        self.message = message
        self.full.release()

    def take(self):
        self.full.acquire()
        message = self.message
        self.free.release()
        return message


def produce(pipeline):
    for number in range(10):
        pipeline.put(number)
    pipeline.put(None)


def consume(pipeline):
    while (message := pipeline.take()) is not None:
        print(message)


pipeline = Pipeline()
with ThreadPoolExecutor(max_workers=2) as pool:
    tasks = [pool.submit(produce, pipeline), pool.submit(consume, pipeline)]
for task in tasks:
    task.result()
