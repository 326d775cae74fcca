from monitor import Monitor


class Parking(Monitor):
    def __init__(self, places):
        super().__init__()
        self.free = places
        self.turned_away = 0

    def enter(self):
        with self:
            if self.free > 0:
                self.free -= 1
                return True
            self.turned_away += 1
            return False

    def leave(self):
        with self:
            self.free += 1
