import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Plot:
    def __init__(self, name):
        self.name = name
        self.season = "spring"
        self.watered = 0
        self.weeded = 0
        self.lock = threading.Lock()

    def water(self):
        time.sleep(1)
        self.watered += 1

    def weed(self):
        time.sleep(1)
        with self.lock:
            self.weeded += 1


def joined_in_each_round(plots):
    for _ in range(3):
        threads = []
        for plot in plots:
            thread = threading.Thread(target=plot.water)
            thread.start()
            threads.append(thread)
        for thread in threads:
            thread.join()


def a_pool_for_each_round(plots):
    for _ in range(3):
        with ThreadPoolExecutor(2) as pool:
            futures = [pool.submit(plot.water) for plot in plots]
            print([future.result() for future in futures])


def each_in_one_round_only(plots):
    threads = []
    for season in ("spring", "summer"):
        for plot in plots:
            if plot.season == season:
                thread = threading.Thread(target=plot.water)
                thread.start()
                threads.append(thread)
    for thread in threads:
        thread.join()


def each_under_its_lock(plots):
    threads = [threading.Thread(target=plot.weed) for plot in plots for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def plots_of_its_own_for_each_round(names):
    threads = []
    for name in names:
        plots = [Plot(f"{name} {side}") for side in ("left", "right")]
        for plot in plots:
            thread = threading.Thread(target=plot.water)
            thread.start()
            threads.append(thread)
    for thread in threads:
        thread.join()


def plots_found_by_name(gardens):
    threads = []
    for name in gardens:
        for plot in gardens[name]:
            thread = threading.Thread(target=plot.water)
            thread.start()
            threads.append(thread)
    for thread in threads:
        thread.join()


def main():
    plots = [Plot(name) for name in ("north", "south")]
    joined_in_each_round(plots)
    a_pool_for_each_round(plots)
    each_in_one_round_only(plots)
    each_under_its_lock(plots)
    plots_of_its_own_for_each_round(("east", "west"))
    plots_found_by_name({name: [Plot(name) for _ in range(2)] for name in ("hill", "lake")})


main()
