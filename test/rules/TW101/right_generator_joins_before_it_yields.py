"""A generator that joins its thread before the first item, or where it is left."""

import threading

seen = 0


def prefetch():
    global seen
    seen += 1


def pages():
    worker = threading.Thread(target=prefetch)
    worker.start()
    worker.join()
    yield from range(10)


def first():
    worker = threading.Thread(target=prefetch)
    try:
        yield 1
        worker.start()
    finally:
        worker.join()


def main():
    global seen
    for page in pages():
        seen += page
    for page in first():
        if page > 3:
            return
    seen += 1
    print(seen)


main()
