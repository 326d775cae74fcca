class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount  # expect: TW102:warning

    def withdraw(self, amount):
        if self.balance >= amount:  # expect: TW103:warning
            self.balance -= amount
            return True
        return False
