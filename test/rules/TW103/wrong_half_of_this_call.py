"""The call goes through its half while the thread that it has started itself still fills it."""

import threading


def sort(numbers):
    if len(numbers) <= 1:
        return numbers
    half = []

    def sort_first():
        half.extend(sort(numbers[:1]))

    thread = threading.Thread(target=sort_first)
    thread.start()
    rest = sort(numbers[1:])
    while half:  # expect: TW103
        rest.append(half.pop())
    thread.join()
    return sorted(rest + half)


print(sort([3, 1, 2]))
