import threading


class Till:
    def __init__(self):
        self.lock = threading.Lock()
        self.total = 0  # guarded by: self.lock
        self.receipts = []  # guarded by: self.lock

    def pay(self, amount):
        with self.lock:
            self.total += amount
            self.receipts.append(amount)

    def summary(self):
        with self.lock:
            return self.total, list(self.receipts)
