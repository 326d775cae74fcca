import time
from concurrent.futures import ThreadPoolExecutor


def logged(work, *args):
    print("begins", work.__name__)
    work(*args)


def sort_bin(pool, letters):
    sorted_ones = 0

    def sort_all(letters):
        nonlocal sorted_ones
        for letter in letters:
            time.sleep(letter.weight)
            sorted_ones += 1
        print(sorted_ones)

    return pool.submit(logged, sort_all, letters)


def main(bins):
    with ThreadPoolExecutor(max_workers=4) as pool:
        tasks = [sort_bin(pool, letters) for letters in bins]
        for task in tasks:
            task.result()
