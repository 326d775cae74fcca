import threading


class Room:
    def __init__(self):
        self.free = threading.Condition()
        self.seats = 2

    def leave(self):
        with self.free:
            self.seats += 1
        self.announce()

    def announce(self):
        self.free.notify_all()  # expect: TW409
