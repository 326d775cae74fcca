"""The second function of a name calls itself, and not the first"""

import threading

total = 0
lock = threading.Lock()


def add(amount):
    global total
    total += amount


def add(amount):
    with lock:
        if amount > 0:
            add(amount - 1)  # expect: TW402


threads = [threading.Thread(target=add, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
