import threading


class Account:
    def __init__(self):
        self._lock = threading.Lock()
        self.balance = 0

    def _log(self, n):
        print("added", n)

    def add(self, n):
        with self._lock:
            self.balance += n
            self._log(n)

    def total(self):
        with self._lock:
            return self.balance


a = Account()
ts = [threading.Thread(target=a.add, args=(n,)) for n in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(a.total())
