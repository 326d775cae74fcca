import os
import threading
import time


class Pause:
    """Saves once nobody has typed for a while."""

    def __init__(self, seconds, save):
        self.timer = threading.Timer(seconds, save)

    def touch(self):
        self.timer.cancel()
        self.timer.start()  # expect: TW205

    def close(self):
        self.timer.cancel()
        self.timer.join()


def follow(path, save):
    pause = Pause(2.0, save)
    size = 0
    for _ in range(600):
        now = os.stat(path).st_size
        if now != size:
            size = now
            pause.touch()
        time.sleep(0.1)
    pause.close()


def report():
    print("quiet again")


follow("draft.txt", report)
