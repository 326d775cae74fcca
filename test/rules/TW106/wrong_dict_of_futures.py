from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.request import urlopen


class Directory:
    def __init__(self, base):
        self.base = base

    def lookup(self, name):
        with urlopen(f"{self.base}/{name}") as response:
            return response.read().decode()

    def lookup_all(self, names):
        with ThreadPoolExecutor() as pool:
            futures = {pool.submit(lambda: self.lookup(name)): name for name in names}  # expect: TW106
            return {futures[future]: future.result() for future in as_completed(futures)}


if __name__ == "__main__":
    print(Directory("http://names.local").lookup_all(["ada", "bob"]))
