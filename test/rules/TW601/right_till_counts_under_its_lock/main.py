import threading

from customers import buy
from till import Till

till = Till()
threads = [threading.Thread(target=buy, args=(till, [price, 2 * price])) for price in (3, 5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
with till.lock:
    print(till.total, till.receipts)
