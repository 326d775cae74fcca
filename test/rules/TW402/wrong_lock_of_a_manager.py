"""Turnstiles in several processes, counted under a lock that a manager made for all of them."""

import multiprocessing


class Entrance:
    def __init__(self):
        self._manager = multiprocessing.Manager()
        self._lock = self._manager.Lock()
        self._counts = self._manager.dict()

    def pass_through(self, name):
        with self._lock:
            self._counts[name] = self._counts.get(name, 0) + 1
            if self._counts[name] > 1000:
                self.reset(name)  # expect: TW402

    def reset(self, name):
        with self._lock:
            self._counts[name] = 0


def main():
    entrance = Entrance()
    for _ in range(1001):
        entrance.pass_through("north")


if __name__ == "__main__":
    main()
