import threading
from collections import OrderedDict


class Recent:
    def __init__(self, limit):
        self.limit = limit
        self.lock = threading.Lock()
        self.seen = OrderedDict()

    def note(self, key):
        with self.lock:
            self.seen[key] = True
            self._trim()

    def _trim(self):
        while len(self.seen) > self.limit:
            self.seen.popitem(last=False)


def visit(recent, name):
    for n in range(5):
        recent.note(f"{name}{n}")


def main():
    recent = Recent(3)
    threads = [threading.Thread(target=visit, args=(recent, name)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
