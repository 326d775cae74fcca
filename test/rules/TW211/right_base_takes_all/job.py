import time

from base import StoppableThread


class Job(StoppableThread):
    def __init__(self, title):
        super().__init__()
        self.title = title

    def run(self):
        while not self.stopped():
            time.sleep(0.1)
            self.stop()
