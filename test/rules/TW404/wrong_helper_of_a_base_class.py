import threading


class Locks:
    @staticmethod
    def fresh(reentrant=False):
        return threading.RLock() if reentrant else threading.Lock()


class Scores(Locks):
    def __init__(self):
        self.points = {}

    def win(self, name):
        guard = self.fresh()
        with guard:  # expect: TW404
            self.points[name] = self.points.get(name, 0) + 1


def play(scores, name, rounds):
    for _ in range(rounds):
        scores.win(name)


def main():
    scores = Scores()
    players = [threading.Thread(target=play, args=(scores, name, 10)) for name in ("x", "y", "x")]
    for player in players:
        player.start()
    for player in players:
        player.join()
    print(scores.points)


main()
