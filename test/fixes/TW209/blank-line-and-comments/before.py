import threading
from concurrent.futures import ThreadPoolExecutor


def measure(depth):
    return depth * 2


def survey(depths):
    divers = ThreadPoolExecutor(max_workers=3)

    # deepest first
    with threading.Lock():
        for found in divers.map(measure, sorted(depths)):
            print(found)
            # print(found, "metres")

        # print("done")


    # the boat goes home
survey([4, 2, 3])
