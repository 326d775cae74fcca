import threading
import time
from datetime import datetime


class Player:
    """Looks once, under the lock, ready for the error, or at what it does not look into."""

    def __init__(self, songs):
        self.songs = songs
        self.lock = threading.Lock()
        self.began = None
        self.ended = None
        threading.Thread(target=self.play).start()

    def play(self):
        for seconds in self.songs:
            with self.lock:
                self.began = datetime.now()
            self.ended = None
            time.sleep(seconds)
            with self.lock:
                self.began = None
            self.ended = datetime.now()

    def position(self):
        began = self.began
        if began is None:
            return 0
        return (datetime.now() - began).total_seconds()

    def position_under_the_lock(self):
        with self.lock:
            if self.began is None:
                return 0
            return (datetime.now() - self.began).total_seconds()

    def position_if_any(self):
        try:
            if self.began is None:
                return 0
            return (datetime.now() - self.began).total_seconds()
        except TypeError:
            return 0

    def show(self):
        if self.ended is not None:
            print("ended", self.ended)


player = Player([3, 5])
while True:
    input("How far? ")
    player.show()
    print(player.position(), player.position_under_the_lock(), player.position_if_any())
