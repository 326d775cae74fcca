"""The first frame is waited for by a loop, and the thread goes on after it."""

import threading
import time


class Camera:
    def __init__(self):
        self.frame = None

    def start(self):
        threading.Thread(target=self.film).start()  # expect: TW201:information
        while self.frame is None:  # expect: TW302
            time.sleep(0.1)
        print("the first:", self.frame)

    def film(self):
        while True:
            self.frame = time.time()
            time.sleep(0.05)


Camera().start()
