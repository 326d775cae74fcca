import threading
import time


class Clock(threading.Thread):
    period = 1.0

    def __init__(self, label):  # expect: TW211
        self.label = label
        self.daemon = True
        super().__init__()

    def run(self):
        while True:
            time.sleep(self.period)
            print(self.label, time.strftime("%X"))


Clock("now").start()
input("return to leave ")
