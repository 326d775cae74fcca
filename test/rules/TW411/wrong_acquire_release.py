import threading


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.value = 0

    def add(self, n, notify):
        self._lock.acquire()
        try:
            self.value += n
            notify(self.value)  # expect: TW411
        finally:
            self._lock.release()

    def reset(self):
        with self._lock:
            self.value = 0


c = Counter()
t = threading.Thread(target=c.add, args=(1, print))
t.start()
c.reset()
t.join()
