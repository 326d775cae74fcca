import queue
import threading

inbox = queue.Queue()
lock = threading.Lock()
seen = []


def reader():
    for _ in range(3):
        with lock:
            item = inbox.get()  # expect: TW405
            seen.append(item)


def writer():
    for i in range(3):
        with lock:
            inbox.put(i)


r = threading.Thread(target=reader)
w = threading.Thread(target=writer)
r.start()
w.start()
r.join()
w.join()
