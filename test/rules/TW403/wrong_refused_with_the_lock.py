"""What callers give is refused, and nobody gives the lock back then."""

import json
import threading

lock = threading.Lock()
prices = {}


def pair(line):
    if ":" not in line:
        raise ValueError(line)
    name, price = line.split(":")
    return name, price


def note(line):
    lock.acquire()  # expect: TW403:warning
    name, price = pair(line)
    prices[name] = price
    lock.release()


def take_over(text):
    lock.acquire()  # expect: TW403:warning
    prices.update(json.loads(text))
    lock.release()


for line in ("tea:3", "coffee"):
    threading.Thread(target=note, args=(line,), daemon=True).start()
threading.Thread(target=take_over, args=("{}",), daemon=True).start()
