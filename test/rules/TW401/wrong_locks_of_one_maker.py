"""Both locks come from one function, and are two: each thread can hold the one and want the other."""

import threading


def make_lock() -> threading.Lock:
    return threading.Lock()


a = make_lock()
b = make_lock()


def one() -> None:
    with a:
        with b:
            print(1)


def two() -> None:
    with b:
        with a:  # expect: TW401
            print(2)


ts = [threading.Thread(target=one), threading.Thread(target=two)]
for t in ts:
    t.start()
for t in ts:
    t.join()
