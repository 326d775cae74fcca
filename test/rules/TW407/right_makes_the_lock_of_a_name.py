"""The parameter makes locks, one for each name, and keeps them."""

import threading
from collections import defaultdict
from collections.abc import Callable

LOCKS: dict[str, threading.Lock] = defaultdict(threading.Lock)


def lock_of(name: str) -> threading.Lock:
    return LOCKS[name]


def task(lock: Callable[[str], threading.Lock], name: str):
    with lock(name):
        print(name)


threads = [threading.Thread(target=task, args=(lock_of, name)) for name in ("east", "west")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
