import time

from .agent import Trained


class Spy(Trained):
    def __init__(self, *args, tries=1):
        self.tries = tries
        super().__init__(*args)
        self.name += "-007"

    def run(self):
        for _ in range(self.tries):
            time.sleep(0.1)
        print(self.name, "reports to", self.chief)
