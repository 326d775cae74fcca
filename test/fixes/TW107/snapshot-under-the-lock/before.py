import threading

lock = threading.Lock()
names = {}


def add(name):
    with lock:
        names[name] = len(name)


def show():
    total = 0
    for name, length in names.items(): total += length
    print(total >= 0)


threads = [threading.Thread(target=add, args=(name,)) for name in ("ann", "bob")] + [threading.Thread(target=show)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
