"""Whether a stick is free is only asked: by the time it is taken, all may have their first one."""

import time
from threading import Lock, Thread


class Table:
    def __init__(self, seats):
        self.seats = seats
        self.sticks = [Lock() for _ in range(seats)]

    def dine(self, seat):
        other = (seat + 1) % self.seats
        while True:  # expect: TW302
            if not self.sticks[seat].locked():
                self.sticks[seat].acquire()
                time.sleep(0.1)
                if not self.sticks[other].locked():
                    self.sticks[other].acquire()  # expect: TW401
                    print(seat, "eats")
                    self.sticks[other].release()
                self.sticks[seat].release()


table = Table(5)
guests = [Thread(target=table.dine, args=(seat,)) for seat in range(5)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
