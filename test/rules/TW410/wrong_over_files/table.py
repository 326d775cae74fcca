import threading


class Table:
    def __init__(self):
        self.lock = threading.Lock()
        self.rows = {}
