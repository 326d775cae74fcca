# Each court has a score of its own; what `dict.fromkeys` gives to all is only a number.
import threading


class Score:
    def __init__(self):
        self.points = 0

    def add(self, points):
        self.points += points


def play(court, scores, balls):
    for points in (1, 2, 3):
        scores[court].add(points)
        balls[court] += 1


courts = ["north", "south"]
balls = dict.fromkeys(courts, 0)
scores = dict.fromkeys(courts)
for court in courts:
    scores[court] = Score()
threads = [threading.Thread(target=play, args=(court, scores, balls)) for court in scores]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(balls)
