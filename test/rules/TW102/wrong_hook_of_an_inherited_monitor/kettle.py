from monitor import Monitor


class Kettle(Monitor):
    def __init__(self):
        super().__init__()
        self._looks = 0

    def check(self):
        self._looks += 1  # expect: TW102
