# A turntable whose thread burns a core as long as nobody turns it.

import threading
import time


class Turntable:
    def __init__(self, motor):
        self.motor = motor
        self.active = True
        self.turning = False
        threading.Thread(target=self._turn, daemon=True).start()

    def _turn(self):
        while self.active:  # expect: TW302
            if self.turning:
                self.motor.step()
                time.sleep(0.01)

    def set_turning(self, turning):
        self.turning = turning

    def close(self):
        self.active = False  # expect: TW217:information


table = Turntable(__import__("motors").Motor())
for word in input().split():
    table.set_turning(word == "turn")
table.close()
