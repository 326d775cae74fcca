"""The thread is handed the very set that is read here while it grows."""

import threading


class Source:
    def __init__(self, name):
        self.name = name

    def read(self):
        return [self.name, self.name.upper()]


class Sources:
    def __init__(self):
        self.near = Source("near")
        self.far = Source("far")


sources = Sources()


def collect(source):
    rows = set()
    for row in source.read():
        rows.add(row)
    return rows


def extend(rows):
    for number in range(100):
        rows.add(str(number))


def main():
    print(collect(sources.near))
    rows = collect(sources.far)
    threading.Thread(target=extend, args=(rows,), daemon=True).start()
    for row in rows:  # expect: TW107
        print(row)


if __name__ == "__main__":
    main()
