import threading
import time


def watch():
    cancelled = False
    looks = []

    def poll():
        while not cancelled:
            looks.append(1)
            time.sleep(30)

    thread = threading.Thread(target=poll)
    thread.start()

    def cancel():
        nonlocal cancelled
        cancelled = True
        thread.join()
        return cancelled

    return cancel


stop = watch()
print(stop(), time.monotonic() < 0)
