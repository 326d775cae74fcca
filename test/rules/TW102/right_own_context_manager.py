import threading
from urllib.request import urlopen


class Ledger:
    def __init__(self):
        self._lock = threading.RLock()
        self.balance = 0

    def __enter__(self):
        self._lock.acquire()
        return self

    def __exit__(self, *exc_info):
        self._lock.release()
        return False


def post(ledger, account):
    with urlopen(f"http://bank.local/{account}") as response:
        amount = int(response.read())
    with ledger:
        ledger.balance += amount


def main():
    ledger = Ledger()
    clerks = [threading.Thread(target=post, args=(ledger, n)) for n in range(4)]
    for clerk in clerks:
        clerk.start()
    with ledger as book:
        book.balance -= 10
    for clerk in clerks:
        clerk.join()
    print(ledger.balance)


if __name__ == "__main__":
    main()
