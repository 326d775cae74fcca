import threading


class Store:
    def __init__(self):
        self.lock = threading.Lock()
        self.items = {}
