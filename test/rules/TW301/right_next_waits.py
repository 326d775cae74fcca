"""Each element waits for an item of the queue."""

import queue
import threading


class Stream:
    def __init__(self):
        self.q = queue.Queue()

    def __iter__(self):
        return self

    def __next__(self):
        item = self.q.get()
        if item is None:
            raise StopIteration
        return item


def consume(stream):
    total = 0
    for item in stream:
        for k in range(len(item)):
            total += item[k] * k
    print(total)


streams = [Stream() for _ in range(3)]
ts = [threading.Thread(target=consume, args=(s,)) for s in streams]
for t in ts:
    t.start()
for s in streams:
    s.q.put([1, 2, 3])
    s.q.put(None)
for t in ts:
    t.join()
