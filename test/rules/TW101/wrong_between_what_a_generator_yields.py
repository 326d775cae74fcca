"""A generator starts a thread and joins it behind its last item: the loop runs beside it."""

import threading

seen = 0


def prefetch():
    global seen
    for _ in range(1000):
        seen += 1  # expect: TW101


def pages():
    worker = threading.Thread(target=prefetch)
    worker.start()
    for page in range(10):
        yield page
    worker.join()


def main():
    global seen
    for page in pages():
        print(page)
        seen += 1  # expect: TW101
    print(seen)


main()
