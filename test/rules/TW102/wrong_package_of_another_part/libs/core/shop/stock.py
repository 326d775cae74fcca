class Stock:
    def __init__(self):
        self.count = 0

    def take(self):
        self.count -= 1  # expect: TW102
