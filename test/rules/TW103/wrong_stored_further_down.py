"""What is called stores whatever its caller has found, and asks nothing itself."""

import threading
import time


class Player:
    def __init__(self):
        self.up = False
        threading.Thread(target=self.connect, daemon=True).start()

    def connect(self):
        while True:
            self.up = True
            time.sleep(5)

    def next_song(self):
        if not self.up:  # expect: TW103
            print("nothing to play")
            self.refresh()

    def refresh(self):
        self.update()
        print("refreshed")

    def update(self):
        print("down")
        self.up = None


player = Player()
while True:
    player.next_song()
    time.sleep(0.1)
