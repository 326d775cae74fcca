"""A loop that is left in its first round, whichever way its test comes out, never asks for a second entry."""

import threading

berths = []


def arrive(ship):
    berths.append(ship)
    print("arrived", ship)


def depart():
    berths.remove(berths[0])


def is_first(ship):
    for berth in berths:
        if berth == ship:
            return True
        else:
            return False
    return None


def report():
    while True:
        print(is_first("Amsterdam"))


for name in ("Amsterdam", "Batavia", "Duyfken"):
    threading.Thread(target=arrive, args=(name,)).start()
threading.Thread(target=depart).start()
threading.Thread(target=report, daemon=True).start()
