import threading
import time
from urllib.request import urlopen

import collector
from collector import observe


def visit(number):
    started = time.monotonic()
    with urlopen(f"https://example.org/{number}") as response:
        response.read()
    observe("seconds", time.monotonic() - started)
    collector.gauge("last", number)


def main():
    visitors = [threading.Thread(target=visit, args=(number,)) for number in range(6)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()


if __name__ == "__main__":
    main()
