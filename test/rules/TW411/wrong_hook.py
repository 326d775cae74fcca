import threading


class Pool:
    def __init__(self):
        self._lock = threading.Lock()
        self._items = []

    def on_empty(self):
        pass

    def take(self):
        with self._lock:
            if not self._items:
                self.on_empty()  # expect: TW411:hint
                return None
            return self._items.pop()

    def put(self, item):
        with self._lock:
            self._items.append(item)


pool = Pool()
t = threading.Thread(target=pool.take)
t.start()
pool.put(1)
t.join()
