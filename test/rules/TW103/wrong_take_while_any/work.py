from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Backlog:
    paths: list[str] = field(default_factory=list)

    def load(self, folder: str) -> None:
        self.paths.extend(f"{folder}/part-{number}" for number in range(50))
