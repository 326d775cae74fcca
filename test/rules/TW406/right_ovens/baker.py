import threading


class Baker(threading.Thread):
    def __init__(self, oven):
        super().__init__()
        self.oven = oven

    def run(self):
        with self.oven.changed:
            while not self.oven.has_trays():
                self.oven.changed.wait()
            print("baking", self.oven.trays.pop())
