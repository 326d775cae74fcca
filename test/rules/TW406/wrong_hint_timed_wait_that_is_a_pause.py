"""The lamp shines for a while, or until somebody switches it off: after that it goes out anyhow."""

import threading


class Lamp:
    def __init__(self):
        self.switch = threading.Condition()
        self.presses = 0

    def shine(self):
        print("on")
        with self.switch:
            self.switch.wait(1)  # expect: TW406:hint
            print("off")

    def press(self):
        with self.switch:
            self.presses += 1
            self.switch.notify()


lamp = Lamp()
light = threading.Thread(target=lamp.shine)
light.start()
lamp.press()
light.join()
