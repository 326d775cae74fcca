import threading

stock_lock = threading.Lock()
orders_lock = threading.Lock()
stock = {"tea": 10}
orders = []


def sell(item):
    with stock_lock:
        stock[item] -= 1
        with orders_lock:
            orders.append(item)


def cancel(item):
    with stock_lock, orders_lock:
        orders.remove(item)
        stock[item] += 1


seller = threading.Thread(target=sell, args=("tea",))
canceller = threading.Thread(target=cancel, args=("tea",))
seller.start()
canceller.start()
seller.join()
canceller.join()
