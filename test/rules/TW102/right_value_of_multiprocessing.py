"""Under the lock that a Value has of its own, or in processes whose threads are alone."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process, Value

total = Value("i", 0)


def weigh(crate):
    with total.get_lock():
        total.value += crate


def count(ships):
    with ships.get_lock():
        ships.value += 1


def note(state):
    state.value += 1


class Harbour:
    def __init__(self):
        self.ships = multiprocessing.Value("i", 0)

    def unload(self, ship):
        with self.ships.get_lock():
            self.ships.value += len(ship)


def main(ships):
    harbour = Harbour()
    number = multiprocessing.Value("i", 0)
    state = multiprocessing.Value("i", 0)
    with ThreadPoolExecutor(4) as pool:
        unloaded = [pool.submit(harbour.unload, ship) for ship in ships]
        counted = [pool.submit(count, number) for _ in ships]
        weighed = [pool.submit(weigh, len(ship)) for ship in ships]
    for task in unloaded + counted + weighed:
        task.result()
    other = Process(target=note, args=(state,))
    other.start()
    state.value += 1
    other.join()
    print(harbour.ships.value, number.value, state.value, total.value)


if __name__ == "__main__":
    main([["tea"], ["salt"]])
