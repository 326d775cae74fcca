import threading

import stock

threads = [threading.Thread(target=stock.take, args=("bolt", 2)) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(stock.pieces)
