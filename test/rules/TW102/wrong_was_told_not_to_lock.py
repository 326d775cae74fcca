import threading

lock = threading.Lock()


class Counter:
    def __init__(self, safe):
        self.safe = safe
        self.value = 0

    def add(self, wait=True):
        if self.safe:
            lock.acquire()
        try:
            self.value += 1  # expect: TW102
        finally:
            if self.safe:
                lock.release()


counter = Counter(False)
threads = [threading.Thread(target=counter.add) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter.value)
