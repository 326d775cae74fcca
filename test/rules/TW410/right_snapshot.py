import threading

lock = threading.Lock()
rows = ["a", "b"]


def each():
    with lock:
        snapshot = list(rows)
    for row in snapshot:
        yield row


thread = threading.Thread(target=lambda: print(list(each())))
thread.start()
thread.join()
