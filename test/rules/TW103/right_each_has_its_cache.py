import threading
from urllib.request import urlopen


class Resolver:
    def __init__(self):
        self._known = {}

    def resolve(self, name):
        if name not in self._known:
            with urlopen(f"http://names.local/{name}") as response:
                self._known[name] = response.read().decode()
        return self._known[name]


def work(names):
    resolver = Resolver()
    pending = list(names)
    while pending:
        name = pending.pop()
        print(name, resolver.resolve(name))


def main():
    threads = [
        threading.Thread(target=work, args=(names,))
        for names in (["a", "b", "a"], ["b", "c"], ["c", "a"])
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    mine = Resolver()
    print(mine.resolve("a"))


if __name__ == "__main__":
    main()
