import threading


class Box:
    def __init__(self):
        self._cond = threading.Condition()
        self._items = []

    def __len__(self):
        with self._cond:
            return len(self._items)

    def put(self, item):
        with self._cond:
            self._items.append(item)
            print("size", len(self))
            self._cond.notify()

    def take(self):
        with self._cond:
            while not self._items:
                self._cond.wait()
            return self._items.pop()


box = Box()
t = threading.Thread(target=box.put, args=(1,))
t.start()
print(box.take())
t.join()
