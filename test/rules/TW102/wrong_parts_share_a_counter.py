"""The same helper, and both threads are handed the one counter."""
import threading
import time


class Counter:
    def __init__(self):
        self.value = 0
        self.seen = {}

    def add(self, amount):
        self.value += amount  # expect: TW102
        if amount not in self.seen:  # expect: TW103
            self.seen[amount] = self.value


def in_background(counter, amounts):
    def work():
        for amount in amounts:
            counter.add(amount)
            time.sleep(0.01)

    thread = threading.Thread(target=work)
    thread.start()
    return thread


class Sensors:
    def __init__(self):
        self.inside = Counter()
        self.outside = Counter()

    def collect(self):
        threads = [in_background(self.inside, [1, 2, 3]), in_background(self.inside, [4, 5])]
        for thread in threads:
            thread.join()
        return self.inside.value, self.outside.value


def measure(amounts):
    counter = Counter()
    thread = in_background(counter, amounts)
    thread.join()
    return counter.value


if __name__ == "__main__":
    print(Sensors().collect())
    print(measure([7, 8]))
