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
time.sleep(0.2)  # expect: TW303
print(oven.loaves, "so far")
while oven.hot:  # expect: TW302
    time.sleep(0.1)
baker.join()
