import threading


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock:
        with second.lock:
            source.balance -= amount
            target.balance += amount


ada = Account(1, 100)
ben = Account(2, 100)
one = threading.Thread(target=transfer, args=(ada, ben, 10))
two = threading.Thread(target=transfer, args=(ben, ada, 20))
one.start()
two.start()
one.join()
two.join()
