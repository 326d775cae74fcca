import threading


class Account:
    def __init__(self, balance):
        self.lock = threading.RLock()
        self.balance = balance

    def add(self, amount):
        with self.lock:
            self.balance += amount
