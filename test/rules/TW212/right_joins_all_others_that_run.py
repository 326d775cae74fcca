"""The porter waits for everybody else, and leaves out itself and the main thread."""

import threading
import time


def guest():
    time.sleep(0.1)


def porter():
    for one in threading.enumerate():
        if one in (threading.current_thread(), threading.main_thread()):
            continue
        one.join()
    me = threading.current_thread()
    for one in threading.enumerate():
        if one is not me and not one.daemon and one.name != "MainThread":
            one.join()
    for number, one in enumerate([], 1):
        one.join(number)


threading.Thread(target=guest).start()
door = threading.Thread(target=porter)
door.start()
door.join()
