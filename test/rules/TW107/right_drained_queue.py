import queue
import threading
from urllib.request import urlopen

results = queue.Queue()


def fetch(numbers):
    for number in numbers:
        with urlopen(f"https://example.org/{number}") as response:
            results.put((number, response.status))
    results.put(None)


def main():
    fetcher = threading.Thread(target=fetch, args=(range(100),))
    fetcher.start()
    for number, status in iter(results.get, None):
        print(number, status)
    fetcher.join()


if __name__ == "__main__":
    main()
