"""The thread that forks is not the only one: the main thread waits for it."""

import multiprocessing
import threading


def square(number):
    return number * number


def compute():
    with multiprocessing.Pool(2) as pool:  # expect: TW503
        print(pool.map(square, range(10)))


if __name__ == "__main__":
    thread = threading.Thread(target=compute)
    thread.start()
    thread.join()
