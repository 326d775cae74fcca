import threading
from contextlib import contextmanager
from urllib.request import urlopen


class Accounts:
    def __init__(self):
        self._lock = threading.Lock()
        self._balance = 0
        self._changes = 0

    @contextmanager
    def _exclusive(self):
        with self._lock:
            yield self

    def deposit(self, amount):
        with self._exclusive():
            self._balance += amount
            self._changes += 1

    def withdraw(self, amount):
        with self._lock:
            self._balance -= amount
            self._changes += 1

    def close(self):
        with self._exclusive() as accounts:
            accounts._balance = 0


def customer(accounts, number):
    with urlopen(f"http://bank.local/{number}") as response:
        amount = int(response.read())
    accounts.deposit(amount)
    accounts.withdraw(amount)
    accounts.close()


def main():
    accounts = Accounts()
    customers = [threading.Thread(target=customer, args=(accounts, n)) for n in range(3)]
    for thread in customers:
        thread.start()
    for thread in customers:
        thread.join()


if __name__ == "__main__":
    main()
