class Stat:
    def __init__(self):
        self.counters = {"parsed": 0}

    def count(self, key):
        self.counters[key] += 1  # expect: TW102
