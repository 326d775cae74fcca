class Index:
    def __init__(self):
        self._words = {}
        self._order = []

    def add(self, path):
        with open(path) as handle:
            for line in handle:
                for word in line.split():
                    self._words.setdefault(word, set()).add(path)
        self._order.append(path)

    def __len__(self):
        return len(self._words)
