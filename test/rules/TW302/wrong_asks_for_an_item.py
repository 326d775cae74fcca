import queue
import threading

items = queue.Queue()


def produce():
    for number in range(10):
        items.put(number)
    items.put(None)


def consume():
    while True:
        while items.empty():  # expect: TW302
            pass
        item = items.get()
        if item is None:
            break
        print(item)


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
