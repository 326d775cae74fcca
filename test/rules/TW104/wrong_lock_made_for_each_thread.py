"""A lock is handed to each thread, and it is another one each time."""

import threading

stock = {"apples": 100}


def sell(till):
    with till:
        stock["apples"] -= 1  # expect: TW104


sellers = [threading.Thread(target=sell, args=(threading.Lock(),)) for _ in range(4)]
for seller in sellers:
    seller.start()
for seller in sellers:
    seller.join()
print(stock)
