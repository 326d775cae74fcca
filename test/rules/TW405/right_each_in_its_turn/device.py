import threading
import time


class Device:
    def __init__(self):
        self.lock = threading.Lock()

    def move(self):
        with self.lock:
            print("moves")
            time.sleep(0.5)

    def turn(self):
        with self.lock:
            print("turns")
            time.sleep(0.2)
