import threading


class Player:
    def __init__(self, instrument):
        self.instrument = instrument
        self.thread = threading.Thread(target=self.play)

    def play(self):
        print(self.instrument, "plays")
