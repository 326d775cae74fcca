"""Its start() gets ready and then starts as all threads do."""
import threading


class Blinker(threading.Thread):
    def __init__(self, pin):  # expect: TW211
        self.pin = pin

    def start(self):
        print("ready", self.pin)
        super().start()

    def run(self):
        print("on", self.pin)


blinker = Blinker(4)
blinker.start()
blinker.join()
