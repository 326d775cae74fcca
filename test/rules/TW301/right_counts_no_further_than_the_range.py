"""How far each counts comes from a small range where the threads are made."""
import threading
from concurrent.futures import ThreadPoolExecutor


def triangle(size):
    area = 0
    for row in range(size):
        area += row * row
    print(area)


def squares(numbers):
    total = 0
    for number in numbers:
        total += number * number
    print(total)


def cubes(size):
    return sum(number**3 for number in range(size))


threads = [threading.Thread(target=triangle, args=(size + 1,)) for size in range(10)]
threads += [threading.Thread(target=squares, args=(range(20),)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
with ThreadPoolExecutor() as pool:
    print(list(pool.map(cubes, range(30))))
