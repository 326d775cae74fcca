import threading


class Depot:
    def __init__(self):
        self.changed = threading.Condition()
        self.parcels = []

    def put(self, parcel):
        with self.changed:
            self.parcels.append(parcel)
            self.changed.notify()


class Courier:
    """Waits on the condition of the depot, which it keeps under a name of its own."""

    def __init__(self, depot):
        self.depot = depot
        self.arrivals = depot.changed

    def fetch(self):
        with self.arrivals:
            if not self.depot.parcels:
                self.arrivals.wait()  # expect: TW406
            return self.depot.parcels.pop()
