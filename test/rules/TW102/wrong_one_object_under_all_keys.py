# `dict.fromkeys` evaluates its value once: all the courts keep the same score.
import threading


class Score:
    def __init__(self):
        self.points = 0

    def add(self, points):
        self.points += points  # expect: TW102


class Tournament:
    def __init__(self, courts):
        self.scores = dict.fromkeys(courts, Score())

    def play(self, court):
        for points in (1, 2, 3):
            self.scores[court].add(points)

    def run(self):
        threads = [threading.Thread(target=self.play, args=(court,)) for court in self.scores]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


Tournament(["north", "south"]).run()
