"""Two clients ask under one key, and both find nothing there yet."""

import threading

cache = {}


def square(number):
    print("working out", number)
    return number * number


def look_up(number):
    if number not in cache:  # expect: TW103
        cache[number] = square(number)
    return cache[number]


threads = [threading.Thread(target=look_up, args=(7,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(cache)
