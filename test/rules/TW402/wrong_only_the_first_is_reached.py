import threading

lock = threading.Lock()
total = 0


def add(x):
    global total
    with lock:
        total += x


def add_twice(x):
    with lock:
        add(x)  # expect: TW402
        add(x)


threads = [threading.Thread(target=add_twice, args=(i,)) for i in range(3)]
[t.start() for t in threads]
[t.join() for t in threads]
print(total)
