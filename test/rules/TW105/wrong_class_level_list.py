import threading
from pathlib import Path


class Linter(threading.Thread):
    problems = []

    def __init__(self, path):
        super().__init__()
        self.path = Path(path)

    def run(self):
        with self.path.open() as handle:
            for number, line in enumerate(handle, 1):
                if len(line) > 100:
                    self.problems.append((self.path.name, number))  # expect: TW105


def main():
    linters = [Linter(name) for name in ("a.py", "b.py", "c.py")]
    for linter in linters:
        linter.start()
    for linter in linters:
        linter.join()
    for name, number in Linter.problems:
        print(f"{name}:{number}: line too long")


if __name__ == "__main__":
    main()
