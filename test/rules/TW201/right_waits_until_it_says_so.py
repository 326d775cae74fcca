"""Threads that write something down as the last thing they do, and starters that look until it is there."""
import threading
import time


class Survey:
    def __init__(self, places):
        self.places = places
        self.found = []
        self.over = False

    def visit(self, place):
        time.sleep(0.1)
        self.found.append(place.upper())  # expect: TW105

    def run(self):
        for place in self.places:
            threading.Thread(target=self.visit, args=(place,)).start()
        while len(self.found) < len(self.places):  # expect: TW302
            time.sleep(0.05)
        return self.found

    def clean(self):
        print("sweeping")
        self.over = True

    def finish(self):
        threading.Thread(target=self.clean).start()
        while not self.over:  # expect: TW302
            time.sleep(0.05)


survey = Survey(["here", "there"])
print(survey.run())
survey.finish()
