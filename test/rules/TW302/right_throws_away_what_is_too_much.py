import queue
import threading
import time

orders = queue.Queue()


def draw():
    while True:
        order = orders.get()
        while orders.qsize() >= 2:
            try:
                orders.get(block=False)
            except queue.Empty:
                continue
        print("drawing", order)
        time.sleep(0.5)


threading.Thread(target=draw, daemon=True).start()
for number in range(20):
    orders.put(number)
    time.sleep(0.1)
