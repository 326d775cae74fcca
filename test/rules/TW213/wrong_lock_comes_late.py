import threading
import time


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.closed = threading.Event()
        self.interest = threading.Thread(target=self._pay_interest)
        self.interest.start()  # expect: TW213
        self.lock = threading.Lock()

    def deposit(self, amount):
        with self.lock:
            self.balance += amount

    def close(self):
        self.closed.set()
        self.interest.join()

    def _pay_interest(self):
        while not self.closed.is_set():
            self.deposit(1)
            time.sleep(1)


account = Account(100)
account.deposit(5)
account.close()
