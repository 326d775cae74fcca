import threading
import time

from .mixins import Guarded


class Agent(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name)

    def run(self):
        time.sleep(1)
        self.run_once()

    def run_once(self):
        print(self.name, "looked around")


class SafeAgent(Guarded, Agent):
    pass
