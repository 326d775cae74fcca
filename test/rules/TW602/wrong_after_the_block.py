import threading
from urllib.request import urlopen


class Ledger:
    def __init__(self):
        self._lock = threading.RLock()
        self._balance = 0
        self._entries = []

    def _record(self, text):  # requires lock: self._lock
        self._entries.append(text)

    def post(self, number):
        with urlopen(f"http://bank.local/{number}") as response:
            amount = int(response.read())
        with self._lock:
            self._balance += amount
        self._record(f"{number}: {amount}")  # expect: TW602


def main():
    ledger = Ledger()
    clerks = [threading.Thread(target=ledger.post, args=(n,)) for n in range(4)]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()


if __name__ == "__main__":
    main()
