"""The assertion is about who calls, which says nothing of whether the rehearsal has begun."""
import threading


class Rehearsal:
    def __init__(self, piece):
        self.piece = piece
        self.player = threading.Thread(target=self.play, daemon=True)

    def begin(self, count):
        assert count > 0
        self.player.start()  # expect: TW205
        return self

    def play(self):
        print(self.piece)


rehearsal = Rehearsal("waltz")
rehearsal.begin(1)
rehearsal.begin(2)
