import queue
import threading


class CountingQueue(queue.Queue):
    """A queue that knows how many producers still feed it."""

    def __init__(self, size):
        super().__init__(size)
        self.producers = 0
        self.closed = False

    def join_in(self):
        with self.mutex:
            self.producers += 1

    def leave(self):
        self.not_empty.acquire()
        try:
            self.producers -= 1
            self.closed = self.producers == 0
            self.not_empty.notify_all()
        finally:
            self.not_empty.release()


class Producer(threading.Thread):
    def __init__(self, out):
        super().__init__()
        self.out = out

    def run(self):
        self.out.join_in()
        self.out.put(1)
        self.out.leave()


def main():
    shared = CountingQueue(16)
    producers = [Producer(shared) for _ in range(4)]
    for producer in producers:
        producer.start()
    for producer in producers:
        producer.join()
    print(shared.qsize(), shared.closed)


main()
