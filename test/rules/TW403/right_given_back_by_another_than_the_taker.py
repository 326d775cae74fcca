"""A return in between keeps the lock for whoever calls the other half later."""

import threading

lock = threading.Lock()
prices = {}


def begin():
    lock.acquire()


def end():
    lock.release()


def look(name):
    begin()
    if name in prices:
        return prices[name]
    end()
    return None


def done(name, price):
    print(name, price)
    end()


def fill():
    for name in ("apple", "pear"):
        price = look(name)
        if price is not None:
            done(name, price + 1)


filler = threading.Thread(target=fill)
filler.start()
fill()
filler.join()
