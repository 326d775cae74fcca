"""Here everybody who calls is seen, and it is the main thread alone."""

import threading


class Tally:
    def __init__(self):
        self._lock = threading.Lock()
        self._count = 0

    def add(self):
        with self._lock:
            self._count += 1

    def add_fast(self):
        self._count += 1

    def value(self):
        with self._lock:
            return self._count


def main():
    tally = Tally()
    for _ in range(3):
        tally.add()
        tally.add_fast()
    print(tally.value())


if __name__ == "__main__":
    main()
