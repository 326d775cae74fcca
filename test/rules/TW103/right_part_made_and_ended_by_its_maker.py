import importlib
import threading


class Antenna:
    def __init__(self, readings, radio):
        self.readings = readings
        self.radio = radio
        self.thread = threading.Thread(target=self._listen)
        self.thread.start()

    def _listen(self):
        for packet in self.radio:
            if packet.lost:
                self.readings.pop(packet.sensor, None)
            else:
                self.readings[packet.sensor] = packet.value


class Station:
    def __init__(self, radio):
        self.readings = {}
        self.antenna = Antenna(self.readings, radio)
        self.antenna.thread.join()

    def temperature(self, sensor):
        if sensor in self.readings:
            return self.readings[sensor]
        return None


def main(radio, name):
    station = Station(radio)
    report = importlib.import_module(name)
    report.show(station, station.temperature)


if __name__ == "__main__":
    main(open_radio(), "daily")
