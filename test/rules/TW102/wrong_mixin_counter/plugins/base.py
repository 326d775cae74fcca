from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


class CountsProblems:
    def __init__(self):
        super().__init__()
        self.problems = 0

    def report(self, path, text):
        print(f"{path}: {text}")
        self.problems += 1  # expect: TW102


class Plugin:
    name = "plugin"

    def check_all(self, paths):
        with ThreadPoolExecutor(max_workers=4) as pool:
            return list(pool.map(self.check, paths))

    def check(self, path):
        return self.check_text(path, Path(path).read_text())

    def check_text(self, path, text):
        raise NotImplementedError
