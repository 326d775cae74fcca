"""Nobody but the method that starts the thread sets the flag, and does so before: nobody tells the loop anything."""
import threading
import time


class Poller:
    def __init__(self):
        self.alive = False

    def begin(self):
        self.alive = True
        threading.Thread(target=self.poll, daemon=True).start()

    def poll(self):
        while self.alive:
            time.sleep(1)


poller = Poller()
poller.begin()
