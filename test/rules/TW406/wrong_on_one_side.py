import threading


class Buffer:
    def __init__(self, size):
        self.size = size
        self.items = []
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            while len(self.items) >= self.size:
                self.changed.wait()
            self.items.append(item)
            self.changed.notify_all()

    def get(self):
        with self.changed:
            if not self.items:
                self.changed.wait()  # expect: TW406
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


buffer = Buffer(2)
makers = [threading.Thread(target=buffer.put, args=(n,)) for n in range(4)]
takers = [threading.Thread(target=buffer.get) for _ in range(4)]
for thread in makers + takers:
    thread.start()
for thread in makers + takers:
    thread.join()
