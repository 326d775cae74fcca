from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.request import urlopen

if TYPE_CHECKING:
    from control import Control


class Player:
    def __init__(self, control: Control) -> None:
        self.control = control

    def play(self) -> None:
        track = 0
        while True:  # expect: TW108
            if self.control.quit:
                break
            track = track + 1
            with urlopen(f"http://music.local/{track}") as response:
                print(len(response.read()))
