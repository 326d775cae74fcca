import threading

lock = threading.Lock()
total = 0


def add():
    global total
    if lock:  # expect: TW407
        total += 1


threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
