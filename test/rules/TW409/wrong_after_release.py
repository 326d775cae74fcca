import threading

condition = threading.Condition()
items = []


def produce(item):
    condition.acquire()
    try:
        items.append(item)
    finally:
        condition.release()
    condition.notify_all()  # expect: TW409


threads = [threading.Thread(target=produce, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
