import threading

lock = threading.Lock()
not_empty = threading.Condition(lock)
not_full = threading.Condition(lock)
shelf = []


def stock(thing):
    with not_full:
        if len(shelf) == 5:
            not_full.wait()  # expect: TW406
        shelf.append(thing)
        not_empty.notify()


def buy():
    with not_empty:
        while not shelf:
            not_empty.wait()
        thing = shelf.pop()
        not_full.notify()
    return thing


threads = [threading.Thread(target=stock, args=(n,)) for n in range(9)] + [threading.Thread(target=buy) for _ in range(9)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
