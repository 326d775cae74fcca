"""Who writes waits until no reader is counted, and readers until nobody writes."""
import threading


class RWLock:
    def __init__(self):
        self._ready = threading.Condition()
        self._readers = 0
        self._writing = False

    def acquire_read(self):
        with self._ready:
            while self._writing:
                self._ready.wait()
            self._readers += 1

    def release_read(self):
        with self._ready:
            self._readers -= 1
            if self._readers == 0:
                self._ready.notify_all()

    def enter(self):
        with self._ready:
            while self._writing or self._readers > 0:
                self._ready.wait()
            self._writing = True

    def leave(self):
        with self._ready:
            self._writing = False
            self._ready.notify_all()


class Counter:
    def __init__(self):
        self.rw = RWLock()
        self.total = 0
        self.names = {}

    def add(self, name):
        self.rw.enter()
        try:
            self.total += 1
            if name not in self.names:
                self.names[name] = 0
            self.names[name] += 1
        finally:
            self.rw.leave()

    def show(self):
        self.rw.acquire_read()
        try:
            for name in self.names:
                print(name)
        finally:
            self.rw.release_read()


counter = Counter()
threads = [threading.Thread(target=counter.add, args=(str(number % 3),)) for number in range(8)]
threads += [threading.Thread(target=counter.show) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
