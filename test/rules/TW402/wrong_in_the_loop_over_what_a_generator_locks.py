"""The lock of a generator is held for the whole round of the loop that goes through it."""

import threading

lock = threading.Lock()
rows = []


def locked_rows():
    with lock:
        for row in rows:
            yield row  # expect: TW410


def add():
    with lock:
        rows.append("row")


def main():
    worker = threading.Thread(target=add)
    worker.start()
    for row in locked_rows():
        with lock:  # expect: TW402:error
            print(row)
    with lock:
        print(len(rows))
    worker.join()


main()
