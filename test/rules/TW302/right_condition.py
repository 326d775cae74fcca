import threading

items = []
changed = threading.Condition()


def produce():
    with changed:
        items.append(1)
        changed.notify()


def consume():
    with changed:
        while not items:
            changed.wait()
        print(items.pop())


threads = [threading.Thread(target=consume), threading.Thread(target=produce)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
