import sys
import threading
import time


class Ferry:
    """Takes cars across, a few at a time; whoever is back first makes room for the next."""

    def __init__(self, places):
        self.places = places
        self.crossing = []

    def cross(self, car):
        print(car, "is across")

    def board(self, car):
        while len(self.crossing) >= self.places:
            self.crossing = [one for one in self.crossing if one.is_alive()]
            time.sleep(0.1)
        crossing = threading.Thread(target=self.cross, args=(car,))
        self.crossing.append(crossing)
        crossing.start()


ferry = Ferry(4)
for car in sys.argv[1:]:
    ferry.board(car)
