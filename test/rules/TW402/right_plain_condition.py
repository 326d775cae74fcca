import threading

changed = threading.Condition()
items = []


def tell():
    with changed:
        changed.notify_all()


def put(item):
    with changed:
        items.append(item)
        tell()


thread = threading.Thread(target=put, args=(1,))
thread.start()
thread.join()
