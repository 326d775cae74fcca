"""Two objects of one class, each with a thread of its own, started on whichever branch."""
import threading


class Player:
    def __init__(self, track):
        self.thread = threading.Thread(target=print, args=(track,))

    def play(self):
        self.thread.start()

    def finish(self):
        self.thread.join()


class Desk:
    def play(self, both):
        left = Player("left")
        right = Player("right")
        if both:
            left.play()
            right.play()
            return [left, right]
        left.play()
        return [left]


for player in Desk().play(True):
    player.finish()
