"""Nobody polls here: a None in the queue makes each worker look at once."""

import queue
import threading


class Kitchen:
    def __init__(self, cooks):
        self.orders = queue.Queue()
        self.open = True
        self.threads = [threading.Thread(target=self._cook) for _ in range(cooks)]
        for thread in self.threads:
            thread.start()

    def _cook(self):
        while self.open:
            order = self.orders.get()
            if order is not None:
                order()

    def close(self):
        self.open = False
        for _ in self.threads:
            self.orders.put(None)
        for thread in self.threads:
            thread.join()


kitchen = Kitchen(3)
kitchen.orders.put(lambda: print("soup"))
kitchen.close()
