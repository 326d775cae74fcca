"""None of the words that the loop goes through is the one for which a thread is started."""
import threading
import time


class Player:
    def __init__(self):
        self.played = 0
        for word in ("load", "rewind"):
            self.tell(word)

    def tell(self, word):
        if word == "play":
            threading.Thread(target=self.play).start()
        print(word, self.played)

    def play(self):
        time.sleep(1)
        self.played += 1


if __name__ == "__main__":
    Player()
    print("ready")
