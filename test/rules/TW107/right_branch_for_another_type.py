"""What is gone through in the branch for lists and tuples is no dict, whatever else the function is handed."""

import threading

stock = {}


def shown(thing):
    if isinstance(thing, str):
        return [letter for letter in thing]
    if isinstance(thing, list):
        return [shown(one) for one in thing]
    if isinstance(thing, tuple):
        return tuple(shown(one) for one in thing)
    return len(thing)


def deliver():
    number = 0
    while True:
        number += 1
        stock[f"crate {number}"] = number


threading.Thread(target=deliver, daemon=True).start()
print(shown(["bread", "milk"]))
print(shown(stock))
