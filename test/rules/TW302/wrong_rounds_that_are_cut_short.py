import queue
import threading
import time

orders = queue.Queue()
plates = []
breaks = False
is_open = True
hungry = False


def cook():
    while is_open:  # expect: TW302:warning
        try:
            order = orders.get_nowait()
        except queue.Empty:
            continue
        print("cooks", order)


def wash():
    while is_open:  # expect: TW302:warning
        if len(plates) > 0:
            print("washes", plates.pop())


def dry():
    while is_open:  # expect: TW302:warning
        if breaks:
            continue
        print("dries")
        time.sleep(0.1)


def taste():
    while is_open:  # expect: TW302:warning
        if hungry and not breaks:
            print("tastes")


def serve():
    while is_open:  # expect: TW302:warning
        try:
            print("serves", orders.get(block=False))
        except queue.Empty:
            pass


def guests():
    global breaks, is_open, hungry
    for number in range(10):
        orders.put(number)
        plates.append(number)  # expect: TW105
        breaks = not breaks
        hungry = True
        time.sleep(1)
    is_open = False


threads = [threading.Thread(target=work) for work in (cook, wash, dry, taste, serve, guests)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
