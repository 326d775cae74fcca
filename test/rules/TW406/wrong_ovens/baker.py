import threading


class Baker(threading.Thread):
    def __init__(self, oven):
        super().__init__()
        self.oven = oven

    def run(self):
        with self.oven.changed:
            if len(self.oven.trays) == 0:
                self.oven.changed.wait()  # expect: TW406
            print("baking", self.oven.trays.pop())
