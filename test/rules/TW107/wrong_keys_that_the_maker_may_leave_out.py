"""Near miss: one key is put in only at times, one once the thread runs, and one dict is filled by whoever comes next."""

import threading
import time

LAYOUT = {"speed": 0.0, "heading": None}


class Boat:
    def __init__(self, anchored):
        self.state = {}
        if anchored:
            self.state.update(LAYOUT)
        self.seen = {}
        if not anchored:
            self.seen["fix"] = None
        self.log = {}
        threading.Thread(target=self.steer, daemon=True).start()
        self.log["heading"] = 0

    def steer(self):
        while True:
            self.state["heading"] = time.time() % 360
            self.seen["fix"] = time.time()
            self.log["heading"] = time.time() % 360
            self.seen["wind"] = self.log["wind"] = 0
            time.sleep(1)


boat = Boat(bool(input()))
while True:
    for name in boat.seen:  # expect: TW107
        print(name, boat.seen[name])
    for name in boat.log:  # expect: TW107
        print(name)
    for name in boat.state:  # expect: TW107
        print(name)
    time.sleep(5)
