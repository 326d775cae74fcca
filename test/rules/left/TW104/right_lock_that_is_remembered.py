"""The results are kept: each call for the same key, and each look at the property, gives the same lock."""

import functools
import threading

count = 0
total = 0


@functools.lru_cache(maxsize=None)
def lock_for(key):
    return threading.Lock()


class Store:
    @functools.cached_property
    def lock(self):
        return threading.Lock()


store = Store()
store.lock
lock_for("count")


def work():
    global count, total
    with lock_for("count"):
        value = count
        count = value + 1
    with store.lock:
        value = total
        total = value + 1


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
