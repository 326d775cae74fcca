import threading
from contextlib import ExitStack

meals = 0
shelf = {}


def cook(orders):
    global meals
    stove = threading.Lock()
    with ExitStack() as kitchen:
        kitchen.enter_context(stove)  # expect: TW404
        for _ in range(orders):
            meals += 1


def stock(goods):
    with ExitStack() as aisle:
        aisle.enter_context(threading.Lock())  # expect: TW404
        for good in goods:
            shelf[good] = shelf.get(good, 0) + 1


def count(name):
    with ExitStack() as counting:
        counting.enter_context(counted)
        shelf[name] = shelf.get(name, 0) + 1


counted = threading.Lock()
cooks = [threading.Thread(target=cook, args=(500,)) for _ in range(3)]
stockers = [threading.Thread(target=stock, args=(["flour", "salt"],)) for _ in range(2)]
for one in cooks + stockers:
    one.start()
for one in cooks + stockers:
    one.join()
count("salt")
print(meals, shelf)
