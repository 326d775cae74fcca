import threading
from contextlib import ExitStack

shelf = {}


lock = threading.Lock()


def stock(goods):
    with ExitStack() as aisle:
        aisle.enter_context(lock)
        for good in goods:
            shelf[good] = shelf.get(good, 0) + 1


stockers = [threading.Thread(target=stock, args=(["flour", "salt"],)) for _ in range(2)]
for one in stockers:
    one.start()
for one in stockers:
    one.join()
print(shelf)
