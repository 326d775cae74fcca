"""The gate that each box is made with has the lock: for one box there is one, whoever comes to it and how."""
import threading


class Gate:
    def __init__(self):
        self.ready = threading.Lock()


class Box:
    def __init__(self):
        self.gate = Gate()
        self.open = True

    def turn(self, open):
        with self.gate.ready:
            if open == self.open:
                return
            self.open = open
        if not open:
            threading.Thread(target=self.check, daemon=True).start()

    def check(self):
        self.turn(True)


class Watch(threading.Thread):
    def __init__(self, box):
        super().__init__(daemon=True)
        self.box = box

    def run(self):
        while input("shut it? ") == "y":
            self.box.turn(False)


class House:
    def __init__(self):
        self.box = Box()

    def start(self):
        Watch(self.box).start()

    def shut(self):
        self.box.turn(False)


house = House()
house.start()
house.shut()
