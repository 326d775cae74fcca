import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Plot:
    def __init__(self, name):
        self.name = name
        self.watered = 0
        self.weeded = 0
        self.fed = 0

    def water(self):
        time.sleep(1)
        self.watered += 1  # expect: TW102

    def weed(self):
        time.sleep(1)
        self.weeded += 1  # expect: TW102


def feed(plot):
    time.sleep(1)
    plot.fed += 1  # expect: TW102


def water(plots):
    threads = []
    for _ in range(3):
        for plot in plots:
            thread = threading.Thread(target=plot.water)
            thread.start()
            threads.append(thread)
    for thread in threads:
        thread.join()


def weed(plots):
    threads = [threading.Thread(target=plot.weed) for plot in plots for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    plots = [Plot(name) for name in ("north", "south")]
    water(plots)
    weed(plots)
    with ThreadPoolExecutor(4) as pool:
        print(list(pool.map(feed, plots * 5)))


main()
