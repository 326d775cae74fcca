"""What a step calls that is done under the lock is a step as well, whoever could call it by its name."""
import threading


class Till:
    def __init__(self):
        self.lock = threading.Lock()
        self.total = 0
        self.rounds = 0

    def sell(self, price):
        with self.lock:
            self.total += price
            self.close_round()

    def give_back(self, price):
        with self.lock:
            self.total -= price
            self.close_round()

    def close_round(self):
        self.rounds += 1
        if self.rounds % 10 == 0:
            self.round_up()

    def round_up(self):
        self.total += -self.total % 5
