import threading


class Feed:
    def __init__(self, on_item):
        self._on_item = on_item

    def push(self, item):
        self._on_item(item)


class Store:
    def __init__(self):
        self.lock = threading.Lock()
        self.items = []
        self.feed = Feed(self.keep)

    def keep(self, item):
        with self.lock:
            self.items.append(item)

    def load(self, n):
        with self.lock:
            self.feed.push(n)  # expect: TW402


store = Store()
thread = threading.Thread(target=store.load, args=(1,))
thread.start()
thread.join()
