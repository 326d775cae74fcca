import multiprocessing
import threading
from concurrent.futures import Executor, Future


class Kitchen(Executor):
    """Each dish has a cook of its own."""

    def __init__(self):
        self.cooks = []

    def submit(self, dish, *args):
        plate = Future()
        cook = threading.Thread(target=lambda: plate.set_result(dish(*args)))
        cook.start()
        self.cooks.append(cook)
        return plate

    def shutdown(self, wait=True):
        if wait:
            for cook in self.cooks:
                cook.join()


def boil(minutes):
    return f"boiled for {minutes}"


def count(number):
    return number + 1


if __name__ == "__main__":
    with Kitchen() as kitchen:
        print([plate.result() for plate in [kitchen.submit(boil, n) for n in range(3)]])
    with multiprocessing.get_context("fork").Pool(2) as pool:
        print(pool.map(count, range(3)))
