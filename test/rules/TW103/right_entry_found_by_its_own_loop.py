"""Who has gone is looked for by what takes them out; what the caller asked of the sender's entry is no test of theirs."""

import threading


class Room:
    def __init__(self, door):
        self.door = door
        self.lock = threading.Lock()
        self.people = {}
        self.lines = []
        threading.Thread(target=self.let_in, daemon=True).start()

    def let_in(self):
        for name, line in self.door:
            with self.lock:
                self.people[name] = line

    def tell(self, sender, text):
        own = self.people[sender]
        for line in tuple(self.lines):
            if line != own:
                try:
                    line.send(text)
                except OSError:
                    self.leave(line)

    def leave(self, line):
        with self.lock:
            for name, other in self.people.items():
                if other == line:
                    del self.people[name]
                    break


def main(door):
    room = Room(door)
    for sender, text in door.texts():
        room.tell(sender, text)
