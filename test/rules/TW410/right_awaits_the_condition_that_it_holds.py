import threading

from greenlocks import Condition


class Shelf:
    def __init__(self):
        self.items = []
        self.not_empty = Condition(threading.RLock())

    def put(self, item):
        with self.not_empty:
            self.items.append(item)
            self.not_empty.notify()

    async def take(self):
        with self.not_empty:
            while not self.items:
                await self.not_empty
            return self.items.pop()

    async def take_soon(self, seconds):
        with self.not_empty:
            if not self.items:
                await self.not_empty.wait(seconds)
            return self.items.pop()
