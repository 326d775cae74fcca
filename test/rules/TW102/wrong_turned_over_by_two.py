import threading
import time


class Bell:
    def __init__(self):
        self.muted = False
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        while True:
            time.sleep(60)
            self.toggle()

    def toggle(self):
        self.muted = not self.muted  # expect: TW102


bell = Bell()
while input():
    bell.toggle()
