import threading

lock = threading.Lock()
totals = {}


def add(name, text):
    with lock:
        totals[name] = totals.get(name, 0) + int(text)


threads = [threading.Thread(target=add, args=("tea", "3")) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
