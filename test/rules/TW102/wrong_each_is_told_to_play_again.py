"""Each player of several is told three times to play."""

import threading


class Player:
    def __init__(self):
        self.beat = 0
        self.state = "stop"

    def play(self):
        self.state = "stop"
        if threading.active_count() > 4:
            return False
        self.state = "play"
        threading.Thread(target=self.work, daemon=True).start()
        return True

    def work(self):
        while self.state != "stop":
            self.beat = (self.beat + 1) % 4  # expect: TW102:warning
            print(self.beat)


for _ in range(3):
    player = Player()

    for song in ("one", "two", "three"):
        print(song, player.play())
        input("next? ")
