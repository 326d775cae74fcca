"""A context manager of a generator decorates a function: it is entered around each call."""

import contextlib
import threading

count = 0
lock = threading.Lock()


@contextlib.contextmanager
def held():
    with lock:
        yield


@held()
def bump():
    global count
    value = count
    count = value + 1


threads = [threading.Thread(target=bump) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
