class Tally:
    """Counts words.

    It is thread-safe and may be handed to any number of workers.
    """

    def __init__(self):
        self._total = 0
        self._words = {}

    def add(self, word):
        self._words[word] = len(word)
        self._total += 1  # expect: TW102

    def longest(self):
        return max(len(word) for word in self._words)  # expect: TW107

    def total(self):
        return self._total
