"""A decorator of a library holds the lock around each call."""

import threading

import wrapt


class Threads:
    running = []
    lock = threading.Lock()

    @wrapt.synchronized(lock)
    def add(self, name):
        self.running.append(name)

    @wrapt.synchronized(lock)
    def remove(self, name):
        if name in self.running:
            self.running.remove(name)


threads = Threads()


def work(name):
    threads.add(name)
    print("working", name)
    threads.remove(name)


workers = [threading.Thread(target=work, args=("a",)) for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
