"""Both pools are opened, one after the other: the thread of the first runs while the second forks."""

import multiprocessing
import threading


class Pool:
    def __init__(self, size: int) -> None:
        self.workers = [multiprocessing.Process(target=self.work) for _ in range(size)]
        self.watcher = threading.Thread(target=self.watch)

    def open(self) -> None:
        for worker in self.workers:
            worker.start()  # expect: TW503
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
    pools: list[Pool] = []
    for kind in make_kinds():
        pools.append(kind(4))
    for pool in pools:
        pool.open()
    for pool in pools:
        pool.close()


def make_kinds() -> list[type[Pool]]:
    return [Counting, Telling]


if __name__ == "__main__":
    main()
