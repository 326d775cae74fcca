import threading


class Counter:
    def __init__(self):
        lock = threading.Lock()
        with lock:
            self.count = 0
        self.lock = lock

    def add(self):
        with self.lock:
            self.count += 1


counter = Counter()
threads = [threading.Thread(target=counter.add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
