import time


def work(number):
    time.sleep(number)
