import threading


class Account:
    def __init__(self, balance):
        self._lock = threading.Lock()
        self._balance = balance

    def deposit(self, n):
        with self._lock:
            self._balance += n

    def pay_fee(self, bank, n):
        with self._lock:
            self._balance -= n
            bank.deposit(n)


bank = Account(0)
customers = [Account(100) for _ in range(3)]
ts = [threading.Thread(target=c.pay_fee, args=(bank, 2)) for c in customers]
for t in ts:
    t.start()
for t in ts:
    t.join()
