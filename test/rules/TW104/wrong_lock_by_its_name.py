import threading
from functools import wraps


def locked_by(name):
    def decorate(method):
        @wraps(method)
        def locked(self, *args):
            lock = getattr(self, name)
            with lock:
                return method(self, *args)

        return locked

    return decorate


class Till:
    def __init__(self):
        self.cash_lock = threading.Lock()
        self.card_lock = threading.Lock()
        self.takings = 0

    @locked_by("cash_lock")
    def cash(self, amount):
        self.takings += amount

    @locked_by("cash_lock")
    def refund(self, amount):
        self.takings -= amount

    @locked_by("card_lock")
    def card(self, amount):
        self.takings += amount  # expect: TW104


till = Till()


def serve():
    for amount in range(100):
        till.cash(amount)
        till.card(amount)
        till.refund(1)


clerks = [threading.Thread(target=serve) for _ in range(2)]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
print(till.takings)
