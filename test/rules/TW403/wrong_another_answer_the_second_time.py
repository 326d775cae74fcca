import threading

lock = threading.Lock()
full = threading.Event()


def pour(tank):
    if full.is_set():
        lock.acquire()  # expect: TW403
    try:
        return tank.pop()
    finally:
        if full.is_set():
            lock.release()


def drain(tank, valve):
    if valve.is_open():
        lock.acquire()  # expect: TW403
    try:
        return tank.drain()
    finally:
        if valve.is_tight():
            lock.release()
