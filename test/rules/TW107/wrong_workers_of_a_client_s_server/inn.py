"""An inn, for those who use this package to open."""

from guests import Guests
from staff import Staff


class Inn:
    def __init__(self):
        self.guests = Guests()
        self.staff = Staff(self, 3)

    def open(self):
        self.staff.start()
        while True:
            guest = self.guests.next()
            if guest is not None:
                self.staff.tables.put(guest)
