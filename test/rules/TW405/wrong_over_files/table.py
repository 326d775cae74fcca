import threading

lock = threading.Lock()
rows = []


def insert(row):
    with lock:
        rows.append(row)
