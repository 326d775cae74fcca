"""What the loop goes through takes a lock for each item."""

import threading


class SafeIter:
    """Wraps an iterator so that several threads may take from it."""

    def __init__(self, it):
        self._it = iter(it)
        self._lock = threading.Lock()
        self.taken = 0

    def __iter__(self):
        return self

    def __next__(self):
        with self._lock:
            value = next(self._it)
            self.taken += 1
            return value


def squares(n):
    for i in range(n):
        yield i * i


def take(source, out):
    for value in source:
        out.append(value)


def main():
    source = SafeIter(squares(500))
    outs = [[] for _ in range(3)]
    ts = [threading.Thread(target=take, args=(source, out)) for out in outs]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    print(source.taken, sum(len(o) for o in outs))


if __name__ == "__main__":
    main()
