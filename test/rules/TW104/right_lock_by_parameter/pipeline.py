from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from urllib.request import urlopen

if TYPE_CHECKING:
    from shared import Shared


def produce(target: Shared, guard: threading.Lock) -> None:
    for number in range(10):
        with urlopen(f"https://example.org/{number}") as response:
            size = len(response.read())
        with guard:
            target.total += size


def consume(box: Shared, mutex: threading.Lock) -> None:
    for number in range(10):
        with urlopen(f"https://example.org/used/{number}") as response:
            size = len(response.read())
        with mutex:
            box.total -= size
