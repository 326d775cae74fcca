from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass


@dataclass
class Totals:
    """Of one run."""
    pages: int = 0

    def add(self, n: int) -> None:
        self.pages = self.pages + n


totals = Totals()
with ThreadPoolExecutor(4) as pool:
    results = list(pool.map(totals.add, range(10)))
print(totals)
