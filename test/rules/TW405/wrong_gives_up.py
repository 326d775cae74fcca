"""A join that gives up waits in vain all the same: the thread wants the lock."""

import threading

lock = threading.Lock()
total = 0


def add():
    global total
    with lock:
        total += 1


with lock:
    thread = threading.Thread(target=add)
    thread.start()
    thread.join(timeout=0.1)  # expect: TW405:information
thread.join()
print(total)
