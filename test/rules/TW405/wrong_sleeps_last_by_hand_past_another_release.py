"""A pause after the work, past the release of another lock."""
import threading
import time

lock = threading.Lock()
screen = threading.Lock()
readings = {}


def measure():
    lock.acquire()  # expect: TW403:hint
    readings["level"] = 1
    screen.acquire()  # expect: TW403:hint
    print("measured")
    screen.release()
    time.sleep(5)  # expect: TW405:information
    lock.release()


def show():
    lock.acquire()  # expect: TW403:hint
    print(readings.get("level"))
    lock.release()


def greet():
    screen.acquire()  # expect: TW403:hint
    print("hello")
    screen.release()


workers = [threading.Thread(target=measure), threading.Thread(target=greet)]
for worker in workers:
    worker.start()
show()
for worker in workers:
    worker.join()
