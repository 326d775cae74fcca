"""The flags are up while the thread still counts: at the beginning, after each round, or by somebody else."""

import threading
import time


class Census:
    def __init__(self, houses):
        self.houses = houses
        self.people = 0
        self.dogs = 0
        self.cats = 0
        self.begun = False
        self.one_done = False
        self.done = False

    def count(self):
        self.begun = True
        for people, dogs, cats in self.houses:
            self.people += people  # expect: TW102
            self.dogs += dogs  # expect: TW102
            self.one_done = True
            self.cats += cats  # expect: TW102
        self.done = True

    def give_up(self):
        self.done = True


census = Census([(2, 1, 0), (1, 0, 3)])
clerk = threading.Thread(target=census.count)
clerk.start()
time.sleep(1)
if census.begun:
    census.people += 1  # expect: TW102
if census.one_done:
    census.dogs += 1  # expect: TW102
census.give_up()
if census.done:
    census.cats += 1  # expect: TW102
clerk.join()
print(census.people, census.dogs, census.cats)
