import threading
import time


def watch():
    cancelled = threading.Event()
    looks = []

    def poll():
        while not cancelled.is_set():
            looks.append(1)
            cancelled.wait(30)

    thread = threading.Thread(target=poll)
    thread.start()

    def cancel():
        cancelled.set()
        thread.join()
        return cancelled.is_set()

    return cancel


stop = watch()
print(stop(), time.monotonic() < 0)
