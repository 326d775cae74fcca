import queue
import threading
from urllib.request import urlopen

stop_requested = None
results = queue.Queue()


def crawl(start):
    number = start
    while stop_requested is None:  # expect: TW108
        with urlopen(f"https://example.org/{number}") as response:
            results.put((number, len(response.read())))
        number = number + 1


def main():
    global stop_requested
    crawler = threading.Thread(target=crawl, args=(1,))
    crawler.start()
    for _ in range(100):
        print(*results.get())
    stop_requested = True
    crawler.join()


if __name__ == "__main__":
    main()
