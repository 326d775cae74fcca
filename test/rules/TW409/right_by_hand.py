import threading

condition = threading.Condition()
items = []


def produce(item):
    condition.acquire()
    try:
        items.append(item)
        condition.notify_all()
    finally:
        condition.release()


threads = [threading.Thread(target=produce, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
