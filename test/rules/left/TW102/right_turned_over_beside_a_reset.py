import threading
import time


class Bell:
    """Whichever comes first, the toggle or the store, it ends as if one had come after the other."""

    def __init__(self):
        self.muted = False
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        while True:
            time.sleep(60)
            self.muted = False

    def toggle(self):
        self.muted = not self.muted


bell = Bell()
while input():
    bell.toggle()
