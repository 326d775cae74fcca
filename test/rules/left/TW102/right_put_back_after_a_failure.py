"""What was there before a move that failed is put back on purpose, whatever the other thread has stored in between."""

import threading


class Traveller:
    def __init__(self, line):
        self.line = line
        self.town = None
        self.purse, self.mood = 10, 10
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for town, purse, mood in self.line:
            self.town = town
            self.purse = purse
            self.mood = mood

    def move(self, town):
        before = self.town
        kept = (self.purse, self.mood)
        if not self.line.ask(town):
            self.town = before
            self.purse, self.mood = kept
            return False
        return True


def run(line):
    traveller = Traveller(line)
    for town in ("York", "Leeds"):
        traveller.move(town)
