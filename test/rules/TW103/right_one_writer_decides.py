import sys
import threading
from urllib.request import urlopen


class PriceWatch:
    def __init__(self, url):
        self._url = url
        self.lowest = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def start(self):
        self._thread.start()

    def _watch(self):
        while not self._stop.wait(10.0):
            with urlopen(self._url) as response:
                price = float(response.read())
            if self.lowest is None or price < self.lowest:
                self.lowest = price

    def describe(self):
        lowest = self.lowest
        return "no price yet" if lowest is None else f"{lowest:.2f}"

    def stop(self):
        self._stop.set()
        self._thread.join()


def main():
    watch = PriceWatch("http://shop.local/price")
    watch.start()
    for line in sys.stdin:
        print(line.strip(), watch.describe())
    watch.stop()
    if watch.lowest is not None and watch.lowest > 100:
        watch.lowest = 100.0
    print(watch.describe())


if __name__ == "__main__":
    main()
