"""What is called asks once more before it stores: what its caller has asked decides nothing there."""

import threading
import time


class Player:
    def __init__(self):
        self.up = False
        threading.Thread(target=self.connect, daemon=True).start()

    def connect(self):
        try:
            print(open("/tmp/link").read())
            self.up = True
        except OSError:
            self.up = False

    def next_song(self):
        if self.up:
            print("next")
            self.refresh()

    def refresh(self):
        self.update()
        print("refreshed")

    def update(self):
        if self.up:
            print("still there")
            return
        self.up = False


player = Player()
while True:
    player.next_song()
    time.sleep(0.1)
