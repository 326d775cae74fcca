import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    if id(source) < id(target):
        with source.lock:
            with target.lock:
                move(source, target, amount)
    else:
        with target.lock:
            with source.lock:
                move(source, target, amount)


def move(source, target, amount):
    source.balance -= amount
    target.balance += amount


ada = Account(100)
ben = Account(100)
one = threading.Thread(target=transfer, args=(ada, ben, 10))
two = threading.Thread(target=transfer, args=(ben, ada, 20))
one.start()
two.start()
one.join()
two.join()
