"""Which of the two packages of that name is installed beside it, nobody says."""

import threading

from shop.stock import Stock

stock = Stock()
threads = [threading.Thread(target=stock.take) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
