import time

from .base import Service


class Clock(Service):
    def work(self):
        while not self.over.wait(1):
            if time.localtime().tm_hour == 0:
                print("it is midnight")
                self.stop()
