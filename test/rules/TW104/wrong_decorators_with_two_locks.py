"""Two locks: the one does not keep out who holds the other."""

import threading

import wrapt


class Threads:
    running = []
    lock = threading.Lock()
    other = threading.Lock()

    @wrapt.synchronized(other)
    def add(self, name):
        self.running.append(name)  # expect: TW104

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
