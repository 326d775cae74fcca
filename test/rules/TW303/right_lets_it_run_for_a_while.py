import threading
import time

stop = threading.Event()
ticks = []


def tick():
    while not stop.wait(0.1):
        ticks.append(time.monotonic())


thread = threading.Thread(target=tick)
thread.start()
time.sleep(2)
stop.set()
thread.join()
print(len(ticks))
