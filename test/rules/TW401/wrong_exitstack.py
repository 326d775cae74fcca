import threading
from contextlib import ExitStack

stock_lock = threading.Lock()
order_lock = threading.Lock()
stock = {}
orders = []


def reserve(item):
    with ExitStack() as stack:
        stack.enter_context(stock_lock)
        stock[item] = stock.get(item, 0) - 1
        stack.enter_context(order_lock)
        orders.append(item)


def cancel(item):
    order_lock.acquire()
    try:
        orders.remove(item)
        with stock_lock:  # expect: TW401
            stock[item] += 1
    finally:
        order_lock.release()


def main():
    a = threading.Thread(target=reserve, args=("pen",))
    b = threading.Thread(target=cancel, args=("pen",))
    a.start()
    b.start()
    a.join()
    b.join()


main()
