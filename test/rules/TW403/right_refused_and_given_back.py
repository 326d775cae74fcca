"""What is refused has a handler that gives the lock back, or is refused before the lock is taken."""

import threading

lock = threading.Lock()
prices = {}


def pair(line):
    if ":" not in line:
        raise ValueError(line)
    name, price = line.split(":")
    return name, price


def note(line):
    lock.acquire()
    try:
        name, price = pair(line)
        prices[name] = price
    except ValueError:
        prices[line] = None
    finally:
        lock.release()


def note_price(line, text):
    name, _ = pair(line)
    price = int(text)
    lock.acquire()
    prices[name] = price
    lock.release()


for line in ("tea:3", "coffee"):
    threading.Thread(target=note, args=(line,), daemon=True).start()
    threading.Thread(target=note_price, args=(line, "3"), daemon=True).start()
