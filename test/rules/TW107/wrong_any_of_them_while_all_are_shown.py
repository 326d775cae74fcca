"""Gauges of a greenhouse by their names: any of them gets a value while the screen shows all."""

import threading


class Gauge:
    def __init__(self, unit):
        self.unit = unit
        self.readings = {}

    def note(self, moment, value):
        self.readings[moment] = value

    def lines(self):
        return [f"{moment}: {value} {self.unit}" for moment, value in self.readings.items()]  # expect: TW107


class Moisture(Gauge):
    pass


class House:
    def __init__(self):
        self.gauges = {"air": Gauge("C"), "soil": Moisture("%")}

    def receive(self, port):
        while True:
            name, moment, value = port.read()
            self.gauges[name].note(moment, value)

    def show(self):
        for gauge in self.gauges.values():
            print("\n".join(gauge.lines()))


def main(port):
    house = House()
    threading.Thread(target=house.receive, args=(port,), daemon=True).start()
    while True:
        house.show()
