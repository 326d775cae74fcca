"""The semaphore lets six through to a queue for five."""
import queue
import threading

buffer = queue.Queue(5)
free = threading.Semaphore(6)
used = threading.Semaphore(0)
mutex = threading.Lock()


def producer():
    for i in range(10):
        free.acquire()
        with mutex:
            buffer.put(i)  # expect: TW405
        used.release()


def consumer():
    for i in range(10):
        used.acquire()
        with mutex:
            item = buffer.get()
        free.release()
        print(item)


a = threading.Thread(target=producer)
b = threading.Thread(target=consumer)
a.start()
b.start()
a.join()
b.join()
