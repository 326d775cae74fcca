import threading

SHELVES = 4
locks = [threading.Lock() for _ in range(SHELVES)]
stock = [10] * SHELVES
first_sold = [None] * SHELVES


def sell(shelf, who):
    with locks[shelf]:
        stock[shelf] -= 1
        if first_sold[shelf] is None:
            first_sold[shelf] = who


def clerk(who):
    for round in range(8):
        sell((round * 7) % SHELVES, who)


clerks = [threading.Thread(target=clerk, args=(name,)) for name in ("ann", "bob", "cid")]
for one in clerks:
    one.start()
for one in clerks:
    one.join()
print(stock)
