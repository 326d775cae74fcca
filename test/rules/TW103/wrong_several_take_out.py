"""Several threads take out while there is anything: each makes the size smaller for the others."""
import queue
import threading


class Store:
    def __init__(self):
        self.lock = threading.Lock()
        self.size = 0
        self.items = queue.Queue()

    def put(self, text):
        with self.lock:
            self.size += len(text)
        self.items.put(text)

    def get(self):
        text = self.items.get()
        with self.lock:
            self.size -= len(text)
        return text


store = Store()


def save():
    while store.size > 0:  # expect: TW103
        print(store.get())


def fill():
    for number in range(100):
        store.put(f"line {number}")


fillers = [threading.Thread(target=fill) for _ in range(2)]
savers = [threading.Thread(target=save) for _ in range(2)]
for thread in [*fillers, *savers]:
    thread.start()
for thread in [*fillers, *savers]:
    thread.join()
