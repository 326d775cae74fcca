import threading

locks = {}
table_lock = threading.Lock()
evicted = 0


def lock_for(key):
    with table_lock:
        return locks.setdefault(key, threading.Lock())


def append_line(key, line):
    global evicted
    with locks.setdefault(key, threading.Lock()):
        evicted += 1  # expect: TW104


def writer(key):
    for i in range(10000):
        append_line(key, str(i))


threads = [threading.Thread(target=writer, args=(k,)) for k in ("a", "b", "c")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(evicted)
