import threading


class Account:
    def __init__(self):
        self.balance = 100


accounts = {name: Account() for name in ("rent", "food")}


def pay():
    for name in ("rent", "food"):
        accounts[name].balance -= 1  # expect: TW102


payers = [threading.Thread(target=pay) for _ in range(3)]
for payer in payers:
    payer.start()
for payer in payers:
    payer.join()
print({name: account.balance for name, account in accounts.items()})
