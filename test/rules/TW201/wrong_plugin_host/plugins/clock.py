import threading
import time


class Plugin:
    def __init__(self):
        self.stopping = threading.Event()

    def main(self, stopping):
        while not stopping.wait(1):
            print(time.strftime("%H:%M:%S"))
