import copy
import json
import threading


class Scores:
    """Read while others write, but from a copy, by calls that take all items in one go, or ready for the error."""

    def __init__(self):
        self.points = {}
        self.closed = threading.Event()
        self.saver = threading.Thread(target=self.save)
        self.saver.start()

    def save(self):
        while not self.closed.wait(1.0):
            print(json.dumps(self.points), json.dumps(self.points, indent=2))
            with open("points.json", "w") as file:
                json.dump(self.points, file, sort_keys=True)
            with open("copy.json", "w") as file:
                json.dump(dict(self.points), file)
            print(len(copy.copy(self.points)), self.guess())

    def guess(self):
        try:
            return copy.deepcopy(self.points)
        except RuntimeError:
            return None

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
