"""One function holds the lock of its decorator, the other none."""

import threading

import wrapt

hits = 0


@wrapt.synchronized
def count():
    global hits
    hits += 1


def count_bare():
    global hits
    hits += 1  # expect: TW104


def work():
    for _ in range(100):
        count()
        count_bare()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
