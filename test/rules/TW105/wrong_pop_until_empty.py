import threading
from urllib.request import urlopen

todo = [f"https://example.org/{number}" for number in range(100)]


def work():
    while True:
        try:
            url = todo.pop()  # expect: TW105
        except IndexError:
            return
        with urlopen(url) as response:
            print(url, len(response.read()))


def main():
    workers = []
    for _ in range(4):
        worker = threading.Thread(target=work)
        worker.start()
        workers.append(worker)
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main()
