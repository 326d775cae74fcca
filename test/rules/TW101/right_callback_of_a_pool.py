"""The callbacks run one after the other; the main thread counts on only once they have run: after get(), after join()."""

import multiprocessing
from multiprocessing.pool import ThreadPool

found = 0
asked = 0


def search(number):
    return number % 7 == 0


def count(hit):
    global found
    if hit:
        found += 1


def note(hits):
    global asked
    asked += len(hits)


def main():
    global found, asked
    with ThreadPool(2) as threads:
        hits = threads.map_async(search, range(10), callback=note)
        hits.get()
        asked += 1
    pool = multiprocessing.Pool(2)
    for number in range(40):
        pool.apply_async(search, (number,), callback=count)
    pool.close()
    pool.join()
    found += 1
    one = multiprocessing.Pool(1)
    last = one.apply_async(search, (49,), callback=count)
    last.get()
    found += 1
    print(found, asked)


if __name__ == "__main__":
    main()
