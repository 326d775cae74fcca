import threading


class Door:
    def __init__(self, name):
        self.name = name
        self.open = False

    def unlock(self):
        self.open = True


class Building:
    def __init__(self, names):
        self.doors = [Door(name) for name in names]

    def unlock(self, name):
        for door in self.doors:
            if not door.open and door.name == name:
                thread = threading.Thread(target=door.unlock)
                thread.start()
                thread.join(5)


building = Building(input().split())
while True:
    building.unlock(input())
