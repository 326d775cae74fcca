import threading
from urllib.request import urlopen

from shop import sell, stock_lock

sold = 0  # guarded by: stock_lock


def order(number):
    global sold
    with urlopen(f"http://orders.local/{number}") as response:
        item, count = response.read().decode().split()
    if sell(item, int(count)):
        with stock_lock:
            sold += 1


def main():
    orders = [threading.Thread(target=order, args=(n,)) for n in range(6)]
    for thread in orders:
        thread.start()
    for thread in orders:
        thread.join()
    print(sold)


if __name__ == "__main__":
    main()
