import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field


@dataclass
class Totals:
    """Of one run."""
    pages: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False, compare=False)

    def add(self, n: int) -> None:
        with self._lock:
            self.pages = self.pages + n


totals = Totals()
with ThreadPoolExecutor(4) as pool:
    results = list(pool.map(totals.add, range(10)))
print(totals)
