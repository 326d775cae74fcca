"""A weaver runs patterns on a loom of its own."""

import threading


class Loom:
    def __init__(self, shuttle=None):
        self.lock = threading.Lock()
        self.shuttle = shuttle

    def __enter__(self):
        self.lock.acquire()
        return self

    def __exit__(self, *exc):
        self.lock.release()
        return False

    def weave(self, rows):
        for row in rows:
            self.shuttle(row)


def weave_order(rows, shuttle):
    with Loom(shuttle) as loom:
        loom.weave(rows)


def main(rows, shuttle):
    worker = threading.Thread(target=weave_order, args=(rows, shuttle))
    worker.start()
    worker.join()
