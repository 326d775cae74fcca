import threading

lock = threading.Lock()
rows = ["a", "b"]


def each():
    with lock:
        for row in rows:
            yield row  # expect: TW410


def show():
    for row in each():
        print(row)


threads = [threading.Thread(target=show) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
