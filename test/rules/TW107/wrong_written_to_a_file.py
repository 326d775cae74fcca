import json
import threading


class Scores:
    """Saved every second. Into a file, json goes from entry to entry by steps of Python, whatever the dict lies in."""

    def __init__(self):
        self.points = {}
        self.closed = threading.Event()
        self.saver = threading.Thread(target=self.save)
        self.saver.start()

    def save(self):
        while not self.closed.wait(1.0):
            with open("points.json", "w") as file:
                json.dump({"version": 2, "points": self.points}, file)  # expect: TW107

    def put(self, name, points):
        self.points[name] = points

    def close(self):
        self.closed.set()
        self.saver.join()


def main():
    scores = Scores()
    for number in range(500):
        scores.put(f"player {number}", number)
    scores.close()


main()
