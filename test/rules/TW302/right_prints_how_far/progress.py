import time


class Progress:
    def __init__(self):
        self.percent = 0

    def work(self):
        for percent in range(101):
            time.sleep(0.05)
            self.percent = percent
