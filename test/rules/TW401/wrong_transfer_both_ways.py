import threading


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    with source.lock:
        with target.lock:  # expect: TW401
            if source.balance >= amount:
                source.balance -= amount
                target.balance += amount


ada = Account("Ada", 100)
ben = Account("Ben", 100)
one = threading.Thread(target=transfer, args=(ada, ben, 10))
two = threading.Thread(target=transfer, args=(ben, ada, 20))
one.start()
two.start()
one.join()
two.join()
