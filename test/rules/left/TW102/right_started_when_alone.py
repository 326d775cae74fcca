"""A thread is started only where no other is left: the count says that the one before has ended."""

import threading


class Player:
    def __init__(self):
        self.beat = 0
        self.state = "stop"

    def play(self):
        self.state = "stop"
        if threading.active_count() > 1:
            return False
        self.state = "play"
        threading.Thread(target=self.work, daemon=True).start()
        return True

    def work(self):
        while self.state != "stop":
            self.beat = (self.beat + 1) % 4
            print(self.beat)


player = Player()
for song in ("one", "two", "three"):
    print(song, player.play())
    input("next? ")
