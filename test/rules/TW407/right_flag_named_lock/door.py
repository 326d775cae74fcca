class Door:
    def __init__(self):
        self.lock = False

    def open(self):
        if self.lock:
            return False
        self.lock = True
        return True
