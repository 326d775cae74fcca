balance = 0


def deposit(amount):
    global balance
    balance += amount  # expect: TW101


def withdraw(amount):
    global balance
    balance -= amount  # expect: TW101
