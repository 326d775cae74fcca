"""A function of the module runs on the thread, and is handed what it is told to end by."""
import threading


def track(over, positions):
    while not over.wait(0.5):
        positions.append(len(positions))


def copy(over, target):
    while not over.wait(1):
        target.write("page\n")


class Telescope:
    def __enter__(self):
        self.over = threading.Event()
        self.positions = []
        self.tracker = threading.Thread(target=track, args=(self.over, self.positions))
        self.tracker.start()
        return self

    def __exit__(self, *exc):
        self.over.set()  # expect: TW217:information


class Copier:
    """Nobody here makes one: others do."""

    def __init__(self, path):
        self.paper = open(path, "w")
        self.over = threading.Event()
        self.thread = threading.Thread(target=copy, args=(self.over, self.paper), daemon=True)
        self.thread.start()

    def close(self):
        self.over.set()  # expect: TW217:warning
        self.paper.close()


with Telescope() as telescope:
    input("Enter ends")
