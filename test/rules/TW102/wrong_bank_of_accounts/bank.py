from accounts import Account


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, owner):
        self.accounts[owner] = Account(owner)
        return self.accounts[owner]

    def transfer(self, payer, payee, amount):
        if self.accounts[payer].withdraw(amount):
            self.accounts[payee].deposit(amount)
