"""Clients may hand in more; the threads hand in ten each."""

import threading


class Heap:
    def __init__(self):
        self.lock = threading.Lock()
        self.items = []

    def _sift(self, item):  # requires lock: self.lock
        self.items.append(item)
        self.items.sort()

    def push(self, item):
        with self.lock:
            self._sift(item)

    def pop(self):
        with self.lock:
            return self.items.pop(0) if self.items else None


class LabelHeap(Heap):
    def push_all(self, label, items):
        for item in items:
            self._sift((label, item))  # expect: TW602:error


def fill(heap, label):
    heap.push_all(label, range(10))


def main():
    heap = LabelHeap()
    ts = [threading.Thread(target=fill, args=(heap, c)) for c in "ab"]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    print(heap.pop())


if __name__ == "__main__":
    main()
