import threading
import time

stop = threading.Event()
level = 0


def measure():
    global level
    while not stop.is_set():
        level = time.monotonic_ns() % 100
        time.sleep(1)


thread = threading.Thread(target=measure)
thread.start()
input("Enter ends")
stop.set()
thread.join()
