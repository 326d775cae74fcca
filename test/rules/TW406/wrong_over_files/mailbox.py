import threading


class Mailbox:
    def __init__(self):
        self.arrived = threading.Condition()
        self.letters = []
