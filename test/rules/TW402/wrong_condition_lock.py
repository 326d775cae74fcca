import threading

lock = threading.Lock()
not_empty = threading.Condition(lock)
items = []


def put(item):
    with lock:
        items.append(item)
        with not_empty:  # expect: TW402
            not_empty.notify()


t = threading.Thread(target=put, args=(1,))
t.start()
t.join()
