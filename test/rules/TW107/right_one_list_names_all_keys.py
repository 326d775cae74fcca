import threading
import time

ROOMS = ["kitchen", "hall", "attic"]


class House:
    def __init__(self, rooms):
        self.rooms = rooms
        self.warmth = {}
        for room in rooms:
            self.warmth[room] = 0.0
        self.seen = {room: None for room in rooms}

    def measure(self):
        while True:
            for room in self.rooms:
                self.warmth[room] = time.time() % 20
                self.seen[room] = time.time()
            time.sleep(5)

    def report(self):
        for room, warmth in self.warmth.items():
            print(room, warmth)
        for room, seen in self.seen.items():
            print(room, seen)


house = House(ROOMS)
threading.Thread(target=house.measure, daemon=True).start()
while True:
    house.report()
    time.sleep(60)
