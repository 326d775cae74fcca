"""The lock of the class is made anew before a test: whichever it is by then, all rooms take that one."""
import threading


class Room:
    _lock = threading.Lock()
    _guests = {}

    def __init__(self, name):
        self.name = name
        with Room._lock:
            Room._guests.setdefault(name, set()).add(id(self))

    @classmethod
    def forget_all(cls):
        cls._lock = threading.Lock()
        cls._guests = {}

    def leave(self):
        with Room._lock:
            guests = Room._guests[self.name]
            guests.discard(id(self))
            if not guests:
                del Room._guests[self.name]


if __name__ == "__main__":
    Room.forget_all()
    leaving = []
    for name in ("red", "red", "blue"):
        thread = threading.Thread(target=Room(name).leave)
        leaving.append(thread)
        thread.start()
    Room("green").leave()
    for thread in leaving:
        thread.join()
