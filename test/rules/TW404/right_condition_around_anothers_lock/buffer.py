import threading


class Buffer:
    def __init__(self):
        self.lock = threading.Lock()
        self.items = []

    def wait_until_filled(self):
        filled = threading.Condition(self.lock)
        with filled:
            return filled.wait_for(lambda: self.items, timeout=1)
