# One worker is set up once, those of other processes each count in a memory of their own, and a thread's own are its own.
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

opened = 0
begun = 0
own = threading.local()


def open_counter():
    global opened
    opened = opened + 1


def begin():
    global begun
    begun = begun + 1


def open_drawer(coins):
    own.coins = coins
    own.coins += 1


def sell(ticket):
    return ticket * 2


if __name__ == "__main__":
    with ThreadPoolExecutor(1, initializer=open_counter) as counter:
        print(list(counter.map(sell, range(30))), opened)
    with ProcessPoolExecutor(4, initializer=begin) as others:
        print(list(others.map(sell, range(30))), begun)
    with ThreadPoolExecutor(4, initializer=open_drawer, initargs=(20,)) as drawers:
        print(list(drawers.map(sell, range(30))))
