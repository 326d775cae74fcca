import threading
import time

empty = threading.Semaphore(1)
filled = threading.Semaphore(0)
items = []
number = [0]


def produce():
    i = 1
    while True:
        empty.acquire()
        items.append(i)
        filled.release()
        i += 1
        time.sleep(1)


def consume():
    while True:
        filled.acquire()
        print(items.pop(0))
        empty.release()


threading.Thread(target=produce, daemon=True).start()
threading.Thread(target=consume, daemon=True).start()
time.sleep(10)
