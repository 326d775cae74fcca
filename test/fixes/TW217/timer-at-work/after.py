import threading
import time


class Draft:
    def __init__(self):
        self.paper = open("draft.txt", "w")
        self.timer = threading.Timer(0.01, self._keep)
        self.timer.start()

    def _keep(self):
        time.sleep(0.05)  # in place of what it takes to write much
        self.paper.write("once upon a time")

    def close(self):
        self.timer.cancel()
        self.timer.join()
        self.paper.close()


draft = Draft()
time.sleep(0.2)
draft.close()
print("closed")
