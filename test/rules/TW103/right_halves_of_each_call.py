"""Each call sorts its halves on threads of its own and has joined them before it merges; other calls have other halves."""

import threading


def merge_sort(numbers):
    if len(numbers) <= 1:
        return numbers
    middle = len(numbers) // 2
    left, right = [], []

    def sort_left():
        left.extend(merge_sort(numbers[:middle]))

    thread = threading.Thread(target=sort_left)
    thread.start()
    right.extend(merge_sort(numbers[middle:]))
    thread.join()
    merged = []
    while left and right:
        merged.append(left.pop(0) if left[0] < right[0] else right.pop(0))
    return merged + left + right


print(merge_sort([3, 1, 2]))
