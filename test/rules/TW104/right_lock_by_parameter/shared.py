class Shared:
    __slots__ = ("total",)

    def __init__(self):
        self.total = 0
