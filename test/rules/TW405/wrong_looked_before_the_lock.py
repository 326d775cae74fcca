"""Each looks whether there is something, or room, before it takes the lock: hints."""

import threading
import time
from queue import Queue

LOCK = threading.Lock()
frames = Queue(10)
names = Queue(10)


def capture():
    for i in range(20):
        time.sleep(0.1)
        if not names.full():
            LOCK.acquire()  # expect: TW403:hint
            names.put(i)  # expect: TW405:hint
            LOCK.release()


def save():
    while True:
        if not names.empty():
            LOCK.acquire()  # expect: TW403:hint
            item = names.get()
            LOCK.release()
            if item == 19:
                break
        time.sleep(0.05)


def main():
    a = threading.Thread(target=capture)
    b = threading.Thread(target=save)
    a.start()
    b.start()
    a.join()
    b.join()


main()
