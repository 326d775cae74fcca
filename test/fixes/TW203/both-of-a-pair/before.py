import threading
import time


def tide():
    for hour in range(2):
        time.sleep(0.2)
        print("tide", hour)


def wind(name, knots):
    time.sleep(0.3)
    print("wind", name, knots)


def watch():
    sea = threading.Thread(target=tide())
    sky = threading.Thread(target=wind("west", knots=12))
    sea.start()
    sky.start()
    sea.join()
    sky.join()


watch()
