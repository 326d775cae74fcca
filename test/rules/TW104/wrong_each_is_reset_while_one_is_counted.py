"""Turnstiles of a stadium: each counts under its own lock, and who halves the counts of all of them takes none."""

import threading
import time


class Turnstile:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0


stiles = {name: Turnstile() for name in ("north", "south")}


def let_in(name):
    stile = stiles[name]
    for _ in range(10):
        with stile.lock:
            stile.count += 1
        time.sleep(0.001)


def halve():
    for stile in stiles.values():
        stile.count -= half(stile.count)  # expect: TW104:warning


def half(count):
    return count // 2


gates = [threading.Thread(target=let_in, args=(name,)) for name in ("north", "south", "north")]
gates.append(threading.Thread(target=halve))
for one in gates:
    one.start()
for one in gates:
    one.join()
