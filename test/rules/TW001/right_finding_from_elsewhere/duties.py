import time


def sweep(name):
    time.sleep(1)
    print(name, "swept the floor")
