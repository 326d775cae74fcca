"""The second function of a name calls the first, by another name"""

import threading

total = 0
lock = threading.Lock()


def add(amount):
    global total
    total += amount


plain_add = add


def add(amount):
    with lock:
        plain_add(amount)


threads = [threading.Thread(target=add, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
