"""The branch for dicts goes through the one that the delivery adds to."""

import threading

stock = {}


def shown(thing):
    if isinstance(thing, list):
        return [shown(one) for one in thing]
    if isinstance(thing, dict):
        return [name for name in thing]  # expect: TW107
    return thing


def deliver():
    number = 0
    while True:
        number += 1
        stock[f"crate {number}"] = number


threading.Thread(target=deliver, daemon=True).start()
print(shown(["bread", "milk"]))
print(shown(stock))
