import threading
import time
from datetime import datetime


class Player:
    def __init__(self, songs):
        self.songs = songs
        self.began = None
        threading.Thread(target=self.play).start()

    def play(self):
        for seconds in self.songs:
            self.began = datetime.now()
            time.sleep(seconds)
            self.began = None

    @property
    def position(self):
        if self.began is None:  # expect: TW103
            return 0
        return (datetime.now() - self.began).total_seconds()


player = Player([3, 5])
while True:
    input("How far? ")
    print(player.position)
