"""What the hint of a variable speaks of is the one object that is stored there later."""
from concurrent.futures import ThreadPoolExecutor
from typing import Optional


class Counter:
    def __init__(self):
        self.calls = 0

    def count(self, name):
        self.calls += 1  # expect: TW102
        return f"{name} {self.calls}"


_counter: Optional[Counter] = None


def counter() -> Counter:
    global _counter
    if _counter is None:
        _counter = Counter()
    return _counter


def count_all(counter: Counter, names):
    def count_one(name):
        return counter.count(name)

    with ThreadPoolExecutor(max_workers=4) as pool:
        tasks = [pool.submit(count_one, name) for name in names]
        return [task.result() for task in tasks]


print(count_all(counter(), ["a", "b", "c"]))
