import queue
import threading
from urllib.request import urlopen


def drain(inbox):
    while True:
        try:
            url = inbox.get_nowait()
        except queue.Empty:
            return
        with urlopen(url) as response:
            print(url, len(response.read()))


def main():
    jobs = queue.Queue()
    for number in range(100):
        jobs.put(f"https://example.org/{number}")
    print(jobs.qsize(), "jobs", "(none)" if jobs.empty() else "")
    workers = [threading.Thread(target=drain, args=(jobs,)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main()
