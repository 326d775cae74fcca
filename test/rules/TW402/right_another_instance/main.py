import threading

from account import Account

savings = Account(100)
current = Account(0)


def save(amount):
    with current.lock:
        current.balance -= amount
        savings.add(amount)


threads = [threading.Thread(target=save, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
