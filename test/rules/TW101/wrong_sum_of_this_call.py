"""The call adds to its sum while the thread that it has started itself adds to it; that calls have sums of their own is no help."""

import threading


def add_up(numbers):
    if not numbers:
        return 0
    total = 0

    def add_first():
        nonlocal total
        total += numbers[0]  # expect: TW101

    thread = threading.Thread(target=add_first)
    thread.start()
    total += add_up(numbers[1:])  # expect: TW101
    thread.join()
    return total


print(add_up([3, 1, 2]))
