import threading
from concurrent.futures import ProcessPoolExecutor


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self._value = 0  # guarded by: self._lock

    def add(self, amount):
        self._value += amount

    def value(self):
        return self._value


def count(path):
    counter = Counter()
    with open(path) as handle:
        for line in handle:
            counter.add(len(line))
    return counter.value()


def main():
    with ProcessPoolExecutor() as pool:
        print(sum(pool.map(count, ["a.txt", "b.txt"])))


if __name__ == "__main__":
    main()
