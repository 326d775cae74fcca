import threading
from urllib.request import urlopen


class Account:
    def __init__(self, owner):
        self.owner = owner
        self.lock = threading.Lock()
        self.balance = 0  # guarded by: self.lock


ALICE = Account("alice")
BOB = Account("bob")


def pay_in(number):
    with urlopen(f"http://bank.local/{number}") as response:
        amount = int(response.read())
    with ALICE.lock:
        ALICE.balance += amount
    with ALICE.lock:
        BOB.balance += amount  # expect: TW601


def main():
    payments = [threading.Thread(target=pay_in, args=(n,)) for n in range(3)]
    for payment in payments:
        payment.start()
    for payment in payments:
        payment.join()
    print(ALICE.balance, BOB.balance)


if __name__ == "__main__":
    main()
