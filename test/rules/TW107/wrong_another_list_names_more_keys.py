import threading
import time

ROOMS = ["kitchen", "hall", "attic"]
ALL = ["kitchen", "hall", "attic", "garden"]


class House:
    def __init__(self):
        self.warmth = {}
        for room in ROOMS:
            self.warmth[room] = 0.0
        self.seen = {room: None for room in ROOMS if room != "hall"}

    def measure(self):
        while True:
            for room in ALL:
                self.warmth[room] = time.time() % 20
            for room in ROOMS:
                self.seen[room] = time.time()
            time.sleep(5)

    def report(self):
        for room, warmth in self.warmth.items():  # expect: TW107
            print(room, warmth)

    def list(self):
        for room, seen in self.seen.items():  # expect: TW107
            print(room, seen)


house = House()
threading.Thread(target=house.measure, daemon=True).start()
while True:
    house.report()
    house.list()
    time.sleep(60)
