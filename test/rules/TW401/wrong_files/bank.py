from account import Account
from audit import Audit


class Bank:
    def __init__(self):
        self.audit = Audit(self)
        self.accounts = {"ann": Account(100), "bob": Account(50)}

    def total(self):
        with self.audit.lock:
            return sum(a.read() for a in self.accounts.values())
