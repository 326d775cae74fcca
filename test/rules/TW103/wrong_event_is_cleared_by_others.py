"""Whoever brings the next picture clears the event: the thread before may still be at work."""
import threading
import time


class Darkroom:
    def __init__(self):
        self.told = threading.Event()
        self.chemicals = None

    def on_picture(self, picture):
        self.told.clear()
        if not self.told.is_set():
            self.told.set()
            threading.Thread(target=self.develop, args=(picture,), daemon=True).start()

    def develop(self, picture):
        if self.chemicals is None:  # expect: TW103
            self.chemicals = [picture]
        time.sleep(1)


darkroom = Darkroom()
while True:
    darkroom.on_picture(input())
