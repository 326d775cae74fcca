import threading


class Account:
    def __init__(self):
        self._lock = threading.Lock()
        self._balance = 0

    def balance(self):
        with self._lock:
            return self._balance

    def deposit(self, amount):
        with self._lock:
            self._balance += amount
            print("now", self.balance())  # expect: TW402


account = Account()
threads = [threading.Thread(target=account.deposit, args=(5,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
