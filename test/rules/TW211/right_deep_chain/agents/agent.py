import threading


class Agent(threading.Thread):
    def __init__(self, chief):
        super().__init__(name=type(self).__name__)
        self.chief = chief


class Trained(Agent):
    pass
