from base import Guarded


class Pages(Guarded):
    def __init__(self):
        super().__init__()
        self.pages = []

    def __iter__(self):
        with self._guard:
            for page in self.pages:
                yield page  # expect: TW410
