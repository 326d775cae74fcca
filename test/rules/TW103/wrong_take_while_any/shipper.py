from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import urlopen

if TYPE_CHECKING:
    from work import Backlog


class Shipper(threading.Thread):
    def __init__(self, backlog: Backlog) -> None:
        super().__init__()
        self.backlog = backlog

    def run(self) -> None:
        while self.backlog.paths:  # expect: TW103
            path = Path(self.backlog.paths.pop())
            with urlopen("http://collector.local/", data=path.read_bytes()):
                print("shipped", path)
