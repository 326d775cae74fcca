"""What asserts that a rehearsal has not begun begins it once: a second call stops at the assertion."""
import threading


class Rehearsal:
    def __init__(self, piece):
        self.piece = piece
        self.begun = False
        self.player = threading.Thread(target=self.play, daemon=True)

    def begin(self):
        assert not self.begun, "a rehearsal begins once"
        self.begun = True
        self.player.start()
        return self

    def play(self):
        print(self.piece)


def rehearse(piece):
    rehearsal = Rehearsal(piece)
    rehearsal.begin()
    return rehearsal


def again(rehearsal):
    rehearsal.begin()


again(rehearse("waltz"))
