"""Which pool it is is chosen once, and either forks its workers before its own thread starts."""

import multiprocessing
import os
import threading


class Pool:
    def __init__(self, size: int) -> None:
        self.workers = [multiprocessing.Process(target=self.work) for _ in range(size)]
        self.watcher = threading.Thread(target=self.watch)

    def open(self) -> None:
        for worker in self.workers:
            worker.start()
        self.watcher.start()

    def close(self) -> None:
        self.watcher.join()

    def watch(self) -> None:
        for worker in self.workers:
            worker.join()

    def work(self) -> None:
        raise NotImplementedError


class Counting(Pool):
    def work(self) -> None:
        print(sum(range(1000)))


class Telling(Pool):
    def work(self) -> None:
        print("at work")


def main() -> None:
    kind = Counting if os.environ.get("COUNT") else Telling
    pool = kind(4)
    pool.open()
    pool.close()


if __name__ == "__main__":
    main()
