import threading


class Account:
    def __init__(self, number):
        self.number = number
        self.balance = 0
        self.lock = threading.Lock()


def move(source, target, amount):
    for account in (source, target):
        account.lock.acquire()
        account.lock.release()
    source.balance -= amount  # expect: TW102
    target.balance += amount  # expect: TW102


ann, bob = Account(1), Account(2)
threads = [threading.Thread(target=move, args=(ann, bob, 5)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
