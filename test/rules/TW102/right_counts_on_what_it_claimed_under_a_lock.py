"""Riders keep the parcels that they could reserve, one rider each: under the lock of the parcel, or of the depot."""

import threading

depot = threading.Lock()


class Parcel:
    def __init__(self):
        self.lock = threading.Lock()
        self.rider = None
        self.stops = 0

    def reserve(self, rider):
        with self.lock:
            if self.rider is not None:
                return False
            self.rider = rider
            return True


class Crate:
    def __init__(self):
        self.rider = None
        self.stops = 0

    def reserve(self, rider):
        if self.rider is not None:
            return False
        self.rider = rider
        return True


parcels = [Parcel() for _ in range(10)]
crates = [Crate() for _ in range(3)]


def after(stops):
    print("stop", stops)
    return stops + 1


def crates_for(rider):
    return [crate for crate in crates if crate.reserve(rider)]


def ride(rider):
    with depot:
        large = crates_for(rider)
    for crate in large:
        crate.stops = after(crate.stops)
    for parcel in [parcel for parcel in parcels if parcel.reserve(rider)]:
        parcel.stops = after(parcel.stops)


riders = [threading.Thread(target=ride, args=(name,)) for name in ("Ada", "Ben")]
for one in riders:
    one.start()
for one in riders:
    one.join()
