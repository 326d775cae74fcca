"""Near miss: the entry that is taken out is the one that the caller has found."""

import threading


class Room:
    def __init__(self, door):
        self.door = door
        self.people = {}
        threading.Thread(target=self.clear, daemon=True).start()

    def clear(self):
        for name in self.door:
            self.people.pop(name, None)

    def tell(self, sender):
        if sender in self.people:  # expect: TW103
            self.leave(sender)

    def leave(self, name):
        del self.people[name]


def main(door):
    room = Room(door)
    for name in door.names():
        room.people[name] = door.line(name)
        room.tell(name)
