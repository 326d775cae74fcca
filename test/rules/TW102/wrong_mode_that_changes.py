"""The thread is started in one mode, and the object changes to the other while it runs: by a method, or in the constructor."""
import threading
import time


class Line:
    def __init__(self, blocking):
        self.blocking = blocking
        self.sent = 0
        if not self.blocking:
            threading.Thread(target=self.loop, daemon=True).start()

    def set_blocking(self, blocking):
        self.blocking = blocking

    def loop(self):
        while True:
            self.sent += 1  # expect: TW102
            time.sleep(0.1)

    def send(self):
        if self.blocking:
            self.sent += 1  # expect: TW102


class Late:
    def __init__(self, mode):
        self.mode = mode
        self.sent = 0
        if self.mode == "a":
            threading.Thread(target=self.loop, daemon=True).start()
        self.mode = "b"

    def loop(self):
        while True:
            self.sent += 1  # expect: TW102
            time.sleep(0.1)

    def send(self):
        if self.mode == "b":
            self.sent += 1  # expect: TW102


def main():
    line, late = Line(False), Late("a")
    line.set_blocking(True)
    for _ in range(100):
        line.send()
        late.send()


main()
