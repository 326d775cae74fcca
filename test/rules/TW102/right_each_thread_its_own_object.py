import threading
from urllib.request import urlopen


class Tally:
    def __init__(self):
        self.count = 0

    def add(self, amount):
        self.count += amount


class Worker(threading.Thread):
    def __init__(self, urls):
        super().__init__()
        self.urls = urls
        self.tally = Tally()
        self.failed = 0

    def run(self):
        local = Tally()
        for url in self.urls:
            try:
                with urlopen(url) as response:
                    local.add(len(response.read()))
            except OSError:
                self.failed += 1
        self.tally.add(local.count)


def main():
    workers = [Worker([f"https://example.org/{n}/{m}" for m in range(3)]) for n in range(4)]
    for worker in workers:
        worker.start()
    grand = Tally()
    for worker in workers:
        worker.join()
        grand.add(worker.tally.count)
        grand.count -= worker.failed
    print(grand.count)


if __name__ == "__main__":
    main()
