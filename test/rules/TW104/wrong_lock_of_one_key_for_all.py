import threading
from concurrent.futures import ThreadPoolExecutor

shelves = ("nails", "screws")
locks = {shelf: threading.Lock() for shelf in shelves}
stock = {}
moves = 0


def deliver(shelf, count):
    global moves
    with locks[shelf]:
        stock[shelf] = stock.get(shelf, 0) + count
        moves += 1  # expect: TW104


def main(orders):
    with ThreadPoolExecutor(4) as pool:
        done = [pool.submit(deliver, shelf, count) for shelf, count in orders]
    for each in done:
        each.result()
    print(stock, moves)


if __name__ == "__main__":
    main([("nails", 3), ("screws", 5), ("nails", 2)])
