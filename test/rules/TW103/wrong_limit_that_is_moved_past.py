"""Others move the number towards the limit: by the time it is acted on, the room may be gone."""
import sys
import threading


class Stock:
    def __init__(self, floor):
        self.floor = floor
        self.left = {"boxes": 100}
        self.guard = threading.Lock()

    def sell(self):
        for _ in range(50):
            if self.left["boxes"] > self.floor:  # expect: TW103
                with self.guard:
                    self.left["boxes"] -= 1

    def lose(self):
        for _ in range(50):
            with self.guard:
                self.left["boxes"] -= 1


stock = Stock(int(sys.argv[1]))
workers = [threading.Thread(target=work) for work in (stock.sell, stock.lose)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
