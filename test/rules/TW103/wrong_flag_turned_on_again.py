"""Another thread takes away what the test found on."""

import threading
import time


class Player:
    def __init__(self):
        self.muted = False
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        while True:
            time.sleep(5)
            self.muted = None

    def unmute(self):
        if self.muted is True:  # expect: TW103
            print("unmuting")
            self.muted = False


player = Player()
while True:
    player.unmute()
    time.sleep(0.1)
