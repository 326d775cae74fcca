"""Main waits until the thread has said that it is done with counting, and counts on itself."""

import threading
import time


class Census:
    def __init__(self, houses):
        self.houses = houses
        self.people = 0
        self.counted = False

    def is_counted(self):
        return self.counted

    def count(self):
        for house in self.houses:
            self.people += len(house)
        self.counted = True
        time.sleep(1)


census = Census([["Ann", "Ben"], ["Cleo"]])
clerk = threading.Thread(target=census.count)
clerk.start()
while not census.is_counted():  # expect: TW302:information
    time.sleep(0.1)
census.people += 1
clerk.join()
print(census.people)
