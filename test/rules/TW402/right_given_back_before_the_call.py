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
        print("now", self.balance())

    def withdraw(self, amount):
        self._lock.acquire()
        try:
            self._balance -= amount
        finally:
            self._lock.release()
        print("now", self.balance())


account = Account()
threads = [threading.Thread(target=account.deposit, args=(5,)), threading.Thread(target=account.withdraw, args=(5,))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
