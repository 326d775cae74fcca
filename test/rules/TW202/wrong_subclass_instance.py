import threading
import time


class Countdown(threading.Thread):
    def __init__(self, seconds):
        super().__init__()
        self.seconds = seconds

    def run(self):
        while self.seconds:
            time.sleep(1)
            self.seconds -= 1
        print("lift-off")


def launch(seconds):
    countdown = Countdown(seconds)
    countdown.run()  # expect: TW202
    print("the crowd may cheer already")


launch(10)
