"""Each call of `collect` makes a set: those that are read here are not the one that the thread was handed."""

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
        self.left = Source("left")
        self.right = Source("right")
        self.top = Source("top")


sources = Sources()
latest = None


def collect(source):
    rows = set()
    for row in source.read():
        rows.add(row)
    return rows


def extend(rows):
    for number in range(100):
        rows.add(str(number))


def in_background(function, *args):
    threading.Thread(target=function, args=args, daemon=True).start()


def hand_on():
    in_background(extend, collect(sources.far))


def show():
    print(collect(sources.near) | collect(sources.left) | collect(sources.right))
    global latest
    latest = collect(sources.top)
    for row in latest:
        print(row)


hand_on()
show()
hand_on()
