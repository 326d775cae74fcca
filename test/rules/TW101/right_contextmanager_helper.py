import threading
from contextlib import contextmanager
from urllib.request import urlopen

_mutex = threading.Lock()
spent = 0.0


@contextmanager
def billing():
    _mutex.acquire()
    try:
        yield
    finally:
        _mutex.release()


def charge(customer):
    global spent
    with urlopen(f"http://prices.local/{customer}") as response:
        price = float(response.read())
    with billing():
        spent += price


def main():
    threads = []
    for customer in range(10):
        threads.append(threading.Thread(target=charge, args=(customer,)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    print(f"{spent:.2f}")


if __name__ == "__main__":
    main()
