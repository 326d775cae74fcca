"""Methods that take the lock of their object are called on objects whose lock is held."""

import threading


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()

    def deposit(self, amount):
        with self.lock:
            self.balance += amount

    def withdraw(self, amount):
        with self.lock:
            self.balance -= amount


def pay_interest(accounts):
    for account in accounts:
        with account.lock:
            if account.balance > 0:
                account.deposit(1)  # expect: TW402


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda one: one.number)
    with first.lock, second.lock:
        source.withdraw(amount)  # expect: TW402
        target.deposit(amount)


def main():
    accounts = [Account(number, 100) for number in range(3)]
    threads = [threading.Thread(target=pay_interest, args=(accounts,)) for _ in range(2)]
    threads += [threading.Thread(target=transfer, args=(accounts[0], other, 5)) for other in accounts[1:]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
