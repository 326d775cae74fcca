class Scoreboard:
    def __init__(self):
        self.points = 0

    def __str__(self):
        return f"{self.points} points"
