"""The flag ends a part of the round; the thread goes on."""

import threading, time
class R:
    def __init__(self):
        self.active = {"w": True}
        self.t = threading.Thread(target=self.run, daemon=True); self.t.start()
    def run(self):
        while True:
            while self.active["w"]:
                print("tick"); time.sleep(1)
            time.sleep(.1)
    def deactivate(self):
        self.active["w"] = False
    def activate(self):
        self.active["w"] = True
r = R(); r.deactivate(); r.activate(); time.sleep(3)
