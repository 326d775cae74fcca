import threading

lock = threading.Lock()
changed = threading.Condition(lock)
items = []


def put(item):
    with lock:
        items.append(item)
        with changed:  # expect: TW402
            changed.notify()


def take():
    with changed:
        while not items:
            changed.wait()
        return items.pop()


threads = [threading.Thread(target=put, args=(1,)), threading.Thread(target=take)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
