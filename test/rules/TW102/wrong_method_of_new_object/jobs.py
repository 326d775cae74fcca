from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.request import urlopen

if TYPE_CHECKING:
    from board import Scoreboard


class Job:
    def __init__(self, url: str, board: Scoreboard):
        self.url = url
        self.board = board

    def run(self) -> None:
        with urlopen(self.url) as response:
            size = len(response.read())
        self.board.points += size  # expect: TW102
