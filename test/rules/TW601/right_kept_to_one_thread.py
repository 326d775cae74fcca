import threading
from pathlib import Path


class Tally:
    def __init__(self):
        self.lock = threading.Lock()
        self.words = 0  # guarded by: self.lock

    def merge(self, other):
        with self.lock:
            self.words += other.words


def count(path, total):
    mine = Tally()
    with Path(path).open() as handle:
        for line in handle:
            mine.words += len(line.split())
    total.merge(mine)


def main():
    total = Tally()
    threads = [threading.Thread(target=count, args=(name, total)) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(total.words)


if __name__ == "__main__":
    main()
