import threading

lock = threading.Lock()


class Account:
    def __init__(self, balance):
        self.balance = balance

    def read(self):
        with lock:
            return self.balance

    def put(self, amount, audit):
        with lock:
            self.balance += amount
            audit.note(amount)
