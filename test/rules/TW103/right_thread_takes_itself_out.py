"""A thread takes itself, and what it was given when it was made, out of what all share."""
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
            print(words)
        self.leave()

    def leave(self):
        if self.line in self.house.lines:
            self.house.lines.remove(self.line)  # expect: TW105:hint
        if self in self.house.guests:
            self.house.guests.remove(self)  # expect: TW105:hint


class House:
    def __init__(self):
        self.lines = []
        self.guests = []
        self.door = socket.socket()
        self.door.bind(("", 5000))
        self.door.listen()

    def serve(self):
        while True:
            line, _ = self.door.accept()
            self.lines.append(line)  # expect: TW105:hint
            guest = Guest(self, line)  # expect: TW208:information
            self.guests.append(guest)  # expect: TW105:hint
            guest.start()


House().serve()
