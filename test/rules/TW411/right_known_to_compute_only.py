import threading


def kelvin(celsius):
    return celsius + 273.15


class Probe:
    def __init__(self, place):
        self.place = place
        self.readings = []


class SoilProbe(Probe):
    pass


class Station:
    def __init__(self, convert):
        self._lock = threading.Lock()
        self._convert = convert
        self._kinds = {}
        self._probes = []

    def register(self, name, kind):
        with self._lock:
            self._kinds[name] = kind

    def place(self, name, where):
        with self._lock:
            self._probes.append(self._kinds[name](where))

    def read(self, celsius):
        with self._lock:
            value = self._convert(celsius)
            self.on_reading(value)
            return value

    def on_reading(self, value):
        """For stations that look at what they read."""


class WarmStation(Station):
    def on_reading(self, value):
        self.warmest = max(value, getattr(self, "warmest", 0))


station = WarmStation(kelvin)
station.register("air", Probe)
station.register("soil", SoilProbe)


def round_of(where):
    for celsius in range(20):
        station.place("soil", where)
        station.read(celsius)


rounds = [threading.Thread(target=round_of, args=(where,)) for where in ("north", "south")]
for one in rounds:
    one.start()
for one in rounds:
    one.join()
