import queue
import threading


class Worker:
    """Runs what it is told on a thread of its own, which the base class starts."""

    def __init__(self):
        self.orders = queue.Queue()
        self.thread = threading.Thread(target=self.work)
        self.thread.start()

    def work(self):
        while True:
            order = self.orders.get()
            if order is None:
                break
            order()

    def close(self):
        self.orders.put(None)
        self.thread.join()


class Ledger(Worker):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()
        self.open_items = set()

    def book(self, item):
        self.orders.put(lambda: self.enter(item))

    def enter(self, item):
        with self.lock:
            self.open_items.discard(item)
            self.open_items.add(item)

    def take(self):
        with self.lock:
            items = self.open_items.copy()
            self.open_items.clear()
        return items


def main():
    ledger = Ledger()
    ledger.book("rent")
    ledger.close()
    print(ledger.take())


if __name__ == "__main__":
    main()
