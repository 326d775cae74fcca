"""Six callbacks come to their timers through one helper: only the last one, which runs once, changes the count."""

import threading


class Panel:
    def __init__(self):
        self.closed = 0

    def later(self, callback):
        timer = threading.Timer(0.5, callback)
        timer.start()

    def beep(self):
        print("beep")

    def blink(self):
        print("blink")

    def buzz(self):
        print("buzz")

    def hum(self):
        print("hum")

    def ring(self):
        print("ring")

    def close(self):
        self.closed += 1

    def run(self):
        self.later(self.hum)
        self.later(self.blink)
        self.later(self.buzz)
        self.later(self.ring)
        self.later(self.beep)
        self.later(self.close)
        while True:
            print(self.closed)


if __name__ == "__main__":
    panel = Panel()
    panel.run()
