"""Each round makes a new list and puts new threads into it."""
import threading


class Reading(threading.Thread):
    def __init__(self, name):
        super().__init__()
        self.path = name

    def run(self):
        with open(self.path) as file:
            print(len(file.read()))


def read_all(batches, kind):
    for batch in batches:
        readings = []
        for name in batch:
            reading = kind(name)
            reading.daemon = True
            readings.append(reading)
        for reading in readings:
            reading.start()
        for reading in readings:
            reading.join()


read_all([["a.txt", "b.txt"], ["c.txt"]], Reading)
