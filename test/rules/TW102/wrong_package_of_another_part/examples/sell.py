"""The package stands in another part of the project, which is installed beside this one."""

import threading

from shop.stock import Stock

stock = Stock()
threads = [threading.Thread(target=stock.take) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
