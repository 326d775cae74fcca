import threading
from dataclasses import dataclass, field
from urllib.request import urlopen


@dataclass
class Tally:
    name: str
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    count: int = 0  # guarded by: self.lock

    def add(self, amount: int) -> None:
        with self.lock:
            self.count += amount

    def reset(self) -> None:
        with self.lock:
            self._clear()

    def _clear(self) -> None:  # requires lock: self.lock
        self.count = 0


def visit(tally, number):
    with urlopen(f"https://example.org/{number}") as response:
        tally.add(len(response.read()))


def main():
    tally = Tally("bytes")
    visitors = [threading.Thread(target=visit, args=(tally, n)) for n in range(3)]
    for visitor in visitors:
        visitor.start()
    tally.reset()
    for visitor in visitors:
        visitor.join()
    print(tally.count)


if __name__ == "__main__":
    main()
