import sys
import threading

import config
from worker import crawl


def main():
    for argument in sys.argv[1:]:
        config.raise_limits(len(argument))
    config.deepen()
    config.deepen()
    first = threading.Thread(target=crawl, args=("a",))
    second = threading.Thread(target=crawl, args=("b",))
    first.start()
    second.start()
    first.join()
    second.join()
    config.raise_limits(1)
    print(config.limits, config.depth)


if __name__ == "__main__":
    main()
