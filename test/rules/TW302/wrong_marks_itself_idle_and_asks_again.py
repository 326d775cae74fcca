"""A cook who finds no order says that it is idle, and looks again at once; giving up its turn makes no round longer."""

import queue
import threading
import time

orders = queue.Queue()
closed = threading.Event()
idle = threading.Event()
served = 0
full = False


def cook():
    while not closed.is_set():  # expect: TW302:warning
        try:
            dish, guests = orders.get(False)
            idle.clear()
        except queue.Empty:
            idle.set()
            continue
        for guest in range(guests):
            print(dish, "for", guest)


def bake():
    while not closed.is_set():  # expect: TW302:warning
        try:
            dish = orders.get_nowait()
        except Exception:
            continue
        print(dish)


def seat():
    global full
    time.sleep(5)
    full = True


def has_guests():
    return full


def main():
    for work in (cook, bake, seat):
        threading.Thread(target=work, daemon=True).start()
    while True:  # expect: TW302:warning
        if has_guests():
            break
        time.sleep(0)
    orders.put(("soup", 4))
    idle.wait()
    closed.set()


main()
