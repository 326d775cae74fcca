import threading


class Scores:
    """Read while others write, but by calls that give nobody else a turn, or from a copy."""

    def __init__(self):
        self.points = {}
        self.closed = threading.Event()
        self.board = threading.Thread(target=self.show)
        self.board.start()

    def show(self):
        while not self.closed.wait(1.0):
            print(self.best(), self.total(), self.ranking(), self.leader())

    def best(self):
        return max(self.points.values(), default=0)

    def total(self):
        return sum(self.points.values())

    def ranking(self):
        return sorted(self.points, key=self.rank)

    def leader(self):
        return max(list(self.points), key=self.rank, default=None)

    def rank(self, name):
        return self.points[name]

    def put(self, name, points):
        self.points[name] = points

    def close(self):
        self.closed.set()
        self.board.join()


def main():
    scores = Scores()
    for number in range(500):
        scores.put(f"player {number}", number)
    scores.close()


main()
