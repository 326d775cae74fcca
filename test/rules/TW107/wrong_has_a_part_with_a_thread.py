from queue import Queue
from threading import Thread


class Bell:
    """Rings for all who asked for it, on a thread of its own."""

    def __init__(self):
        self._rings = Queue()
        self._hearers = {}
        Thread(target=self._ring, daemon=True).start()

    def hear(self, floor, hearer):
        if floor not in self._hearers:
            self._hearers[floor] = []
        self._hearers[floor].append(hearer)

    def unhear(self, floor, hearer):
        self._hearers[floor].remove(hearer)

    def ring(self, floor):
        self._rings.put(floor)

    def _ring(self):
        while True:
            floor = self._rings.get()
            for hearer in self._hearers[floor]:  # expect: TW107
                hearer(floor)


class Doors:
    """What tenants have: they never see the bell."""

    def __init__(self, bell):
        self._bell = bell

    def move_in(self, tenant):
        self._bell.hear(tenant.floor, tenant.come)

    def move_out(self, tenant):
        self._bell.unhear(tenant.floor, tenant.come)


class House:
    def __init__(self, address):
        self.address = address
        self._bell = Bell()
        self._doors = Doors(self._bell)

    @property
    def doors(self):
        return self._doors
