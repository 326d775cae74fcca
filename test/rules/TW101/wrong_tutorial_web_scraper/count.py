class Tally:
    def __init__(self):
        self.words = 0
        self.pages = 0

    def add(self, words):
        self.words += words
        self.pages += 1
