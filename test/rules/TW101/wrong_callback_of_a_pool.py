"""The callbacks of a pool's tasks run one after the other, but on a thread beside the main one."""

import multiprocessing
import time

found = 0


def search(number):
    return number % 7 == 0


def count(hit):
    global found
    if hit:
        found += 1  # expect: TW101


def main():
    global found
    pool = multiprocessing.Pool(2)
    for number in range(40):
        pool.apply_async(search, (number,), callback=count)
    while found < 3:
        time.sleep(0.01)
    found -= 3  # expect: TW101
    pool.close()
    pool.join()
    print("besides the first three:", found)


if __name__ == "__main__":
    main()
