class Tally:
    """Counts words. Not thread-safe: each worker has one of its own."""

    def __init__(self):
        self._total = 0

    def add(self, word):
        self._total += len(word)


class Sum:
    """Adds up. This is thread-safe only if every caller holds the lock of the table."""

    def __init__(self):
        self._total = 0

    def add(self, amount):
        self._total += amount


class NotThreadSafeSum:
    def __init__(self):
        self._total = 0

    def add(self, amount):
        self._total += amount
