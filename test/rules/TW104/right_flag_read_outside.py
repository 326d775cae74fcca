import threading

lock = threading.Lock()
total = 0


def add():
    global total
    for _ in range(1000):
        with lock:
            total += 1


threads = [threading.Thread(target=add) for _ in range(3)]
for t in threads:
    t.start()
print("so far", total)
for t in threads:
    t.join()
