"""Another thread turns off what the test found off."""

import subprocess
import threading
import time


class Door:
    def __init__(self):
        self.open = False
        threading.Thread(target=self.close_at_night, daemon=True).start()

    def close_at_night(self):
        while True:
            time.sleep(5)
            self.open = False

    def let_in(self):
        if not self.open:
            subprocess.run(["open-door"])
            self.open = True


door = Door()
while True:
    door.let_in()
    time.sleep(0.1)
