import threading
import time

latest = {"n": 0}
lock = threading.Lock()
stop = threading.Event()


def feeder():
    n = 0
    while not stop.is_set():
        n += 1
        with lock:
            latest["n"] = n
        stop.wait(0.1)


t = threading.Thread(target=feeder)
t.start()
for _ in range(20):
    with lock:
        print("frame", latest["n"])
    time.sleep(0.05)
stop.set()
t.join()
