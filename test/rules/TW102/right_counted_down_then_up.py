"""One counts down what is left, the other starts anew once nothing is."""

import threading
import time


class Effect:
    def __init__(self):
        self.left = 0

    def update(self):
        if self.left > 0:
            self.left -= 1

    def listen(self):
        for _ in range(100):
            time.sleep(0.01)
            if self.left == 0:
                print("scrolled")
                self.left += 15


effect = Effect()
listener = threading.Thread(target=effect.listen)
listener.start()
while listener.is_alive():
    effect.update()
    time.sleep(0.03)
