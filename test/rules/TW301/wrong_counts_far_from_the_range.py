"""The range is small, and what is counted is not."""
import threading


def triangle(size):
    area = 0
    for row in range(size):
        area += row * row
    print(area)


def squares(size):
    total = 0
    for number in range(size):
        total += number * number
    print(total)


def cubes(numbers):
    total = 0
    for number in numbers:
        total += number**3
    print(total)


threads = [
    threading.Thread(target=triangle, args=(number * 10_000_000,))  # expect: TW301
    for number in range(4)
]
for number in range(10_000_000, 10_000_004):
    threads.append(threading.Thread(target=squares, args=(number,)))  # expect: TW301
for _ in range(4):
    threads.append(threading.Thread(target=cubes, args=(range(10_000_000),)))  # expect: TW301
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
