import threading
import time


class Pump:
    def __init__(self, name):
        self.name = name
        self.off = threading.Event()
        self.thread = threading.Thread(target=self._turn)

    def start(self):
        self.thread.start()

    def stop(self):
        self.off.set()
        self.thread.join()

    def _turn(self):
        while not self.off.wait(1):
            print(self.name, "turns")


north = Pump("north")
south = Pump("south")
north.start()
south.start()
time.sleep(10)
north.stop()
south.stop()
