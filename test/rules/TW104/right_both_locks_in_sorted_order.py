import threading


class Depot:
    """Each tank has a lock of its own; a transfer takes both, the lesser name first."""

    def __init__(self, tanks):
        self.valves = {tank: threading.Lock() for tank in tanks}
        self.litres = {tank: 500 for tank in tanks}

    def transfer(self, source, sink, litres):
        low, high = sorted([source, sink])
        with self.valves[low]:
            with self.valves[high]:
                self.litres[source] -= litres
                self.litres[sink] += litres


depot = Depot(["north", "south", "east"])
orders = [("north", "south", 20), ("south", "east", 35), ("east", "north", 5)]
pumps = [threading.Thread(target=depot.transfer, args=order) for order in orders]
for pump in pumps:
    pump.start()
for pump in pumps:
    pump.join()
print(sum(depot.litres.values()))
