"""Strict alternation: a number says which of the two may go on."""

import threading
import time

turn = 0
items = []


def first():
    global turn
    for number in range(100):
        while turn != 0:  # expect: TW302
            time.sleep(0.01)
        items.append(number)
        for item in items:
            print(item)
        turn = 1


def second():
    global turn
    for _ in range(100):
        while turn != 1:  # expect: TW302
            time.sleep(0.01)
        items.pop()
        turn = 0


threads = [threading.Thread(target=first), threading.Thread(target=second)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
