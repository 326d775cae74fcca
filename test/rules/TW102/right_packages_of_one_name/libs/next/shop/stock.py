import threading


class Stock:
    def __init__(self):
        self.count = 0
        self.lock = threading.Lock()

    def take(self):
        with self.lock:
            self.count -= 1
