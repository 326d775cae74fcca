import time


def work():
    time.sleep(10)
