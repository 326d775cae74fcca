import shelve
import threading


class Ledger:
    def __init__(self, path):
        self._path = path
        self._lock = threading.Lock()
        self._shelf = None
        self.balance = 0

    def _open(self):
        with self._lock:
            if self._shelf is None:
                self._shelf = shelve.open(self._path)
            return self._shelf

    # Whoever will call it waits for ever.
    def _remove(self, account):
        with self._lock:
            del self._open()[account]  # expect: TW402

    # What nobody calls runs beside nothing.
    def _forget(self, account):
        with self._lock:
            self._shelf.pop(account, None)
        self.balance = 0

    def get(self, account):
        return self._open()[account]

    def pay(self, account, amount):
        with self._lock:
            self.balance += amount


ledger = Ledger("accounts")
payer = threading.Thread(target=ledger.pay, args=("rent", 3))
payer.start()
print(ledger.get("rent"))
payer.join()
