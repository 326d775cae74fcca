from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Journal:
    lines: list[str] = field(default_factory=list)

    def note(self, text: str) -> None:
        self.lines.append(text)  # expect: TW105

    def write(self, path: str) -> None:
        with open(path, "w") as handle:
            handle.write("\n".join(self.lines))
