"""A sleep between two steps under the lock, and a pause after it."""
import threading
import time

lock = threading.Lock()
stages = []


def build():
    lock.acquire()  # expect: TW403:hint
    stages.append("begun")
    time.sleep(0.1)
    stages.append("done")
    lock.release()
    time.sleep(0.1)


def show():
    lock.acquire()  # expect: TW403:hint
    print(list(stages))
    lock.release()


worker = threading.Thread(target=build)
worker.start()
show()
worker.join()
