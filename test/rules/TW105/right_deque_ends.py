import collections
import threading
from urllib.request import urlopen

backlog = collections.deque(f"https://example.org/{n}" for n in range(50))
done = collections.deque()


def work():
    while True:
        try:
            url = backlog.popleft()
        except IndexError:
            return
        with urlopen(url) as response:
            done.append((url, len(response.read())))


def main():
    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    for url, size in done:
        print(url, size)


if __name__ == "__main__":
    main()
