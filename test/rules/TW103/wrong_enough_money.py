import threading
from urllib.request import urlopen


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if self.balance >= amount:  # expect: TW103
            with urlopen(f"http://bank.local/pay?amount={amount}") as response:
                response.read()
            self.balance -= amount
            return True
        return False


def shop(account, prices):
    for price in prices:
        if not account.withdraw(price):
            print("declined", price)


def main():
    shared = Account(100)
    first = threading.Thread(target=shop, args=(shared, [30, 40, 20]))
    second = threading.Thread(target=shop, args=(shared, [25, 35]))
    first.start()
    second.start()
    first.join()
    second.join()
    print(shared.balance)


if __name__ == "__main__":
    main()
