import threading

lock = threading.Lock()
rows = []


def append(r):  # requires lock: lock
    rows.append(r)
