import queue
import threading

lock = threading.Lock()
q = queue.Queue()
n = 0


def producer():
    global n
    for i in range(100):
        with lock:
            n += 1
            q.put(i)


def consumer():
    for _ in range(100):
        item = q.get()
        with lock:
            print(n, item)


a = threading.Thread(target=producer)
b = threading.Thread(target=consumer)
a.start()
b.start()
a.join()
b.join()
