from multiprocessing.pool import ThreadPool
from pathlib import Path


class Metrics:
    def __init__(self):
        self.bytes_read = 0


class Indexer:
    def __init__(self):
        self.metrics = Metrics()

    def index(self, path):
        metrics = self.metrics
        data = Path(path).read_bytes()
        metrics.bytes_read += len(data)  # expect: TW102
        return len(data.split())

    def index_all(self, paths):
        with ThreadPool(4) as pool:
            words = pool.map(self.index, paths)
        return sum(words)


def main():
    indexer = Indexer()
    print(indexer.index_all(["a.txt", "b.txt", "c.txt"]))
    print(indexer.metrics.bytes_read)


if __name__ == "__main__":
    main()
