"""Another thread stores the number that the test rules out: it answers no longer."""
import threading
import time


class Link:
    def __init__(self):
        self.pings = 0
        self.thread = threading.Thread(target=self.run, daemon=True)

    def run(self):
        while True:
            if self.pings != 0:  # expect: TW103
                self.pings = time.time()
            time.sleep(1)

    def reset(self):
        self.pings = 0


link = Link()
link.thread.start()
link.reset()
