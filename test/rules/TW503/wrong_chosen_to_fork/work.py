import time


def watch():
    while True:
        time.sleep(1)


def slow():
    time.sleep(5)
