"""What is done where nothing was there takes its time, or is work of its own."""

import queue
import threading
import time

orders = queue.Queue()
closed = threading.Event()
idle = threading.Event()


def cook():
    while not closed.is_set():
        try:
            dish = orders.get(False)
        except Exception:
            idle.wait(0.5)
            continue
        print(dish)


def clean(kitchen):
    while not closed.is_set():
        try:
            dish = orders.get_nowait()
        except queue.Empty:
            kitchen.scrub()
            continue
        print(dish)


def bake():
    while not closed.is_set():
        try:
            dish = orders.get_nowait()
        except queue.Empty:
            idle.set()
        else:
            print(dish)
        time.sleep(0.1)


for work in (cook, bake):
    threading.Thread(target=work, daemon=True).start()
threading.Thread(target=clean, args=(open("kitchen"),), daemon=True).start()
orders.put("soup")
input()
closed.set()
