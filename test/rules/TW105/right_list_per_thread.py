import threading
from pathlib import Path


class Reader(threading.Thread):
    def __init__(self, path):
        super().__init__()
        self.path = Path(path)
        self.lines = []
        self.lines.append(f"# {path}")

    def run(self):
        with self.path.open() as handle:
            for line in handle:
                self.lines.append(line.rstrip())


def main():
    readers = [Reader(name) for name in ("a.log", "b.log", "c.log")]
    for reader in readers:
        reader.start()
    merged = []
    for reader in readers:
        reader.join()
        reader.lines.append("# end")
        merged.extend(reader.lines)
    print("\n".join(merged))


if __name__ == "__main__":
    main()
