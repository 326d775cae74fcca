"""A script that comes with the installed program calls main(), once."""

import queue
import threading


class App:
    def __init__(self):
        self._queues = []
        self.stop = threading.Event()

    def publish(self, item):
        for q in self._queues:  # expect: TW107:information
            q.put(item)

    def produce(self):
        while not self.stop.wait(1):
            self.publish(1)

    def launch(self, names):
        producer = threading.Thread(target=self.produce)
        producer.start()
        threads = []
        for name in names:
            q = queue.Queue()
            self._queues.append(q)
            t = threading.Thread(target=consume, args=(name, q))
            t.start()
            threads.append(t)
        producer.join()
        for t in threads:
            t.join()


def consume(name, q):
    while True:
        print(name, q.get())


def main():
    app = App()
    app.launch(["a", "b"])
