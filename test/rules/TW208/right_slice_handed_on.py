"""Only so many of the names: cut off before they are kept, or by who calls the method."""

import sys
import threading


def greet(name):
    print("hello", name)


class Party:
    def __init__(self, names):
        self.names = names[:12]

    def begin(self):
        guests = [threading.Thread(target=greet, args=(name,)) for name in self.names]
        for guest in guests:
            guest.start()
        for guest in guests:
            guest.join()

    def welcome(self, names):
        guests = []
        for name in names:
            guests.append(threading.Thread(target=greet, args=(name,)))
            guests[-1].start()
        for guest in guests:
            guest.join()


party = Party(sys.argv)
party.begin()
TABLE = 6
for first in range(0, len(sys.argv), TABLE):
    party.welcome(sys.argv[first : first + TABLE])
