"""Each room starts the thread that it made; the model has one room for all that are nested so deep."""
import threading


class Updater(threading.Thread):
    def run(self):
        print("updates")


class Room:
    def __init__(self):
        self.updater = Updater()

    def open(self):
        self.updater.start()

    def close(self):
        self.updater.join()


class House:
    def __init__(self):
        self.room = Room()

    def live(self):
        self.room.open()
        self.room.close()


class Street:
    def __init__(self):
        self.one = House()
        self.other = House()

    def live(self):
        self.one.live()
        self.other.live()


class Town:
    def __init__(self):
        self.street = Street()
        self.lane = Street()

    def live(self):
        self.street.live()
        self.lane.live()


Town().live()
