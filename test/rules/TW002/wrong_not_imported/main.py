import threading
from urllib.request import urlopen

from shop import sell


def order(number):
    with urlopen(f"http://orders.local/{number}") as response:
        item, count = response.read().decode().split()
    print(item, sell(item, int(count)))


def main():
    orders = [threading.Thread(target=order, args=(n,)) for n in range(6)]
    for thread in orders:
        thread.start()
    for thread in orders:
        thread.join()


if __name__ == "__main__":
    main()
