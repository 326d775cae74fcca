import queue
import threading
import time

letters = queue.Queue()
parcels = []
closed = threading.Event()
breaks = False


def sort_letters():
    while not closed.is_set():
        try:
            letter = letters.get_nowait()
        except queue.Empty:
            time.sleep(0.1)
            continue
        print("sorts", letter)


def tidy():
    while not closed.is_set():
        try:
            print("sorts", letters.get_nowait())
        except queue.Empty:
            pass
        print("tidies up")


def empty_the_box():
    while True:
        try:
            letter = letters.get_nowait()
        except queue.Empty:
            break
        print("sorts", letter)


def carry():
    while not closed.is_set():
        if breaks:
            print("has a break")
            continue
        print("carries")


def weigh(scales):
    while scales.read() > 0:
        if len(parcels) == 0:
            continue
        print("weighs", parcels.pop())  # expect: TW105


def clerk():
    global breaks
    for number in range(10):
        letters.put(number)
        parcels.append(number)  # expect: TW105
        breaks = not breaks
        time.sleep(1)
    closed.set()


scales = __import__("scales").Scales()
threads = [threading.Thread(target=work) for work in (sort_letters, tidy, empty_the_box, carry, clerk)]
threads.append(threading.Thread(target=weigh, args=(scales,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
