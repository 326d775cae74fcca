"""Each call has a sum of its own, which its own thread has added to and is joined before the call does."""

import threading


def add_up(numbers):
    if not numbers:
        return 0
    total = 0

    def add_first():
        nonlocal total
        total += numbers[0]

    thread = threading.Thread(target=add_first)
    thread.start()
    rest = add_up(numbers[1:])
    thread.join()
    total += rest
    return total


print(add_up([3, 1, 2]))
