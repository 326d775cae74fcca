"""A pause before the work, with the lock taken and given back by hand."""
import threading
import time

lock = threading.Lock()
readings = {}


def measure():
    lock.acquire()
    time.sleep(5)  # expect: TW405:information
    readings["level"] = 1
    lock.release()


def show():
    lock.acquire()  # expect: TW403:hint
    print(readings.get("level"))
    lock.release()


worker = threading.Thread(target=measure)
worker.start()
show()
worker.join()
