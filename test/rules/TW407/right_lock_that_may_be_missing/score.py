class Score:
    def __init__(self, lock=None):
        self.points = 0
        self.lock = lock

    def win(self, by):
        if self.lock:
            with self.lock:
                self.points += by
        else:
            self.points += by
