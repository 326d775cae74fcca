"""Guests of an inn leave: whoever finds the lamp of a room lit takes it off the list, and that is all."""

import threading
import time

lit = set(range(1, 12))


def leave(guest, number):
    left = []
    if number in lit:
        time.sleep(0.1)
        lit.discard(number)  # expect: TW105
        left.append(number)
        print(guest, "turned it off", left)


guests = [threading.Thread(target=leave, args=(name, 3)) for name in ("Ida", "Jon")]
for one in guests:
    one.start()
for one in guests:
    one.join()
