import threading


class Pair:
    def __init__(self):
        self.not_empty = threading.Condition()
        self.not_full = threading.Condition()
        self.items = []
