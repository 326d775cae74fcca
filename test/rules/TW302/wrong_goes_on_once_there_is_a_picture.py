"""As long as there is no picture each round only asks, and the next one begins at once."""

import threading
import time


class Describer:
    def __init__(self):
        self.running = True
        self.picture = None
        self.thread = threading.Thread(target=self.describe)
        self.thread.start()

    def on_picture(self, picture):
        self.picture = picture

    def describe(self):
        while self.running:  # expect: TW302
            if self.picture is None:
                continue
            picture, self.picture = self.picture, None
            print(len(picture))
            time.sleep(0.5)

    def stop(self):
        self.running = False
        self.thread.join()


describer = Describer()
for size in range(3):
    describer.on_picture(bytes(size))
    time.sleep(1)
describer.stop()
