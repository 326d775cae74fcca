"""A guest who can't hear any more is sent away by another guest, and may be leaving by itself."""
import socket
import threading


class Guest(threading.Thread):
    def __init__(self, house, line):
        super().__init__(daemon=True)
        self.house = house
        self.line = line

    def run(self):
        while True:
            words = self.line.recv(1024)
            if not words:
                break
            for other in self.house.guests[:]:
                try:
                    other.line.send(words)
                except OSError:
                    other.leave()
        self.leave()

    def leave(self):
        if self in self.house.guests:  # expect: TW103
            self.house.guests.remove(self)


class House:
    def __init__(self):
        self.guests = []
        self.door = socket.socket()
        self.door.bind(("", 5000))
        self.door.listen()

    def serve(self):
        while True:
            line, _ = self.door.accept()
            guest = Guest(self, line)  # expect: TW208:information
            self.guests.append(guest)
            guest.start()


House().serve()
