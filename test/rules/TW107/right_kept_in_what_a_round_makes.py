"""Each thread draws its own plan, and keeps what it has counted in a sheet that one of its rounds has made."""
import threading
from queue import Queue


class House:
    def __init__(self, rooms):
        self.rooms = []
        for room in rooms:
            self.rooms.append(room)


class Planner(threading.Thread):
    def __init__(self, answers):
        super().__init__()
        self.answers = answers
        self.sheet = {}

    def run(self):
        rooms = {}
        while self.answers.get() == "yes":
            self.sheet = {"name": self.answers.get()}
            name = self.sheet["name"]
            rooms[name] = rooms.get(name, 0) + 1
        self.sheet["rooms"] = rooms
        House(self.sheet["rooms"])


def enter(player, queues):
    queues[player] = Queue()
    planner = Planner(queues[player])
    planner.start()
    return planner


queues = {}
planners = [enter(player, queues) for player in iter(input, "")]
for planner in planners:
    planner.join()
