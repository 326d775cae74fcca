"""What the program does on its main thread alone keeps nobody else from what the class promises."""

import threading


class Tally:
    def __init__(self):
        self._lock = threading.Lock()
        self._count = 0

    def add(self):
        with self._lock:
            self._count += 1

    def add_fast(self):
        self._count += 1  # expect: TW104

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
