import threading
import time


class Player:
    def __init__(self):
        self.paused = True
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._play)

    def start(self):
        self.thread.start()

    def _play(self):
        while self.paused:  # expect: TW302
            time.sleep(0.05)
        while not self.over.wait(0.5):
            print("playing")

    def play(self):
        self.paused = False

    def stop(self):
        self.over.set()
        self.thread.join()
