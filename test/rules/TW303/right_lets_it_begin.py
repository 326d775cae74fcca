"""The sleep lets the thread begin; the loop behind it waits for the end, by hand."""
import threading
import time


class Oven:
    def __init__(self):
        self.hot = False
        self.loaves = 0

    def bake(self):
        self.hot = True
        time.sleep(2)
        self.loaves += 12
        self.hot = False


oven = Oven()
baker = threading.Thread(target=oven.bake)
baker.start()
time.sleep(0.2)
while oven.hot:  # expect: TW302
    time.sleep(0.1)
baker.join()
print(oven.loaves)
