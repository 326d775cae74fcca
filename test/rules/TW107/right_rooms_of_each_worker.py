# Each of the maids that a client's hotel takes on keeps a book of her own.
import threading


class Maid(threading.Thread):
    def __init__(self, hotel):
        super().__init__(daemon=True)
        self.hotel = hotel
        self.done = {}

    def run(self):
        for room in list(self.hotel.rooms):
            self.done[room] = True
        for room in self.done:
            print(room)


class Service:
    def __init__(self, hotel):
        self.maids = [Maid(hotel) for _ in range(3)]

    def start(self):
        for maid in self.maids:
            maid.start()


class Hotel:
    def __init__(self, rooms):
        self.rooms = rooms
        self.service = Service(self)

    def open(self):
        self.service.start()
