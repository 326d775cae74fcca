import threading

from monitor import Monitor

monitor = Monitor()
items = []


def put(item):
    with monitor:
        items.append(item)
        monitor.changed.notify_all()


threads = [threading.Thread(target=put, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
