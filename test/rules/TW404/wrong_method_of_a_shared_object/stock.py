import threading


class Stock:
    def __init__(self):
        self.items = 10

    def take(self):
        lock = threading.Lock()
        with lock:  # expect: TW404
            if self.items > 0:
                self.items -= 1
                return True
        return False
