import threading


class Buffer:
    def __init__(self):
        self.lock = threading.Lock()
        self.not_empty = threading.Condition(self.lock)
        self.not_full = threading.Condition(self.lock)
        self.items = []

    def put(self, item):
        with self.lock:
            while len(self.items) > 3:
                self.not_full.wait()
            self.items.append(item)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            self.not_full.notify()
            return self.items.pop()


buffer = Buffer()
threads = [threading.Thread(target=buffer.put, args=(n,)) for n in range(2)]
threads += [threading.Thread(target=buffer.get) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
