import queue
import threading
from urllib.request import urlopen


def drain(inbox):
    while not inbox.empty():  # expect: TW103
        url = inbox.get()
        with urlopen(url) as response:
            print(url, len(response.read()))


def main():
    jobs = queue.Queue()
    for number in range(100):
        jobs.put(f"https://example.org/{number}")
    workers = [threading.Thread(target=drain, args=(jobs,)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main()
