class ThreadSafeTotal:
    def __init__(self, first=0):
        self._total = first

    def add(self, amount):
        self._total += amount  # expect: TW102

    def value(self):
        return self._total
