import threading

from stock import Stock

stock = Stock()
threads = [threading.Thread(target=stock.take) for _ in range(20)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(stock.items)
