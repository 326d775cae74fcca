import queue
import threading
from urllib.request import urlopen

results = queue.Queue()


def fetch(url):
    with urlopen(url) as response:
        results.put((url, len(response.read())))


def main():
    fetchers = [threading.Thread(target=fetch, args=(f"https://example.org/{n}",)) for n in range(4)]
    for fetcher in fetchers:
        fetcher.start()
    if not results.empty():
        print("already there:", results.get())
    for fetcher in fetchers:
        fetcher.join()
    while not results.empty():
        print(*results.get())


if __name__ == "__main__":
    main()
