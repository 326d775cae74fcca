import threading

from shop import Shop

shop = Shop()
shop.items["tea"] = 3
threads = [threading.Thread(target=shop.sell, args=("tea",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
