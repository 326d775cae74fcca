"""Riders of a courier firm go through all parcels and keep those that they could reserve."""

import threading


class Parcel:
    def __init__(self, street):
        self.street = street
        self.rider = None

    def reserve(self, rider):
        if self.rider is not None:  # expect: TW103
            return False
        print(rider, "looks at", self.street)
        self.rider = rider
        return True


class Locker:
    def __init__(self, numbers):
        self.rider = None
        self.numbers = numbers

    def open_for(self, rider):
        if self.rider is None:  # expect: TW103
            print(rider, "opens", self.numbers)
            self.rider = rider
            return True
        return False


parcels = [Parcel(street) for street in ("Elm Street", "Mill Lane", "Quay")]
lockers = [Locker(numbers) for numbers in ("1-20", "21-40")]


def ride(rider):
    if any(locker.open_for(rider) for locker in lockers):
        mine = [parcel for parcel in parcels if parcel.reserve(rider)]
        print(rider, "takes", len(mine))


riders = [threading.Thread(target=ride, args=(name,)) for name in ("Ada", "Ben", "Cem")]
for one in riders:
    one.start()
for one in riders:
    one.join()
