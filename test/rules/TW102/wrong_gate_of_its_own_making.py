import threading


class Meter:
    """The thread opens the file itself: nothing keeps it from counting while the meter is still being set up."""

    def __init__(self, path):
        self.path = path
        self.source = None
        self.rounds = 0
        threading.Thread(target=self.read, daemon=True).start()
        self.rounds += 1  # expect: TW102

    def read(self):
        while True:
            if self.source is None:
                self.source = open(self.path)
                continue
            print(self.source.readline())
            self.rounds += 1  # expect: TW102


Meter("meter.txt")
input("Enter ends it: ")
