import random
import threading
from concurrent.futures import ThreadPoolExecutor


class Account:
    def __init__(self, number):
        self.number = number
        self.balance = 1000
        self.lock = threading.Lock()

    def send(self, other, amount):
        with self.lock:
            with other.lock:  # expect: TW401
                self.balance -= amount
                other.balance += amount


accounts = [Account(number) for number in range(20)]


def trade(_):
    source, target = random.sample(accounts, 2)
    source.send(target, 1)


with ThreadPoolExecutor(max_workers=8) as pool:
    list(pool.map(trade, range(1000)))
