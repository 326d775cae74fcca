import threading


class Account:
    def __init__(self):
        self._lock = threading.Lock()
        self._money = 0

    def put(self, n):
        with self._lock:
            self._money += n

    def take(self, n):
        with self._lock:
            self._money -= n

    def fee(self):
        with self._lock:
            self._money -= 1  # forgotten


account = Account()
threads = [
    threading.Thread(target=account.put, args=(10,)),
    threading.Thread(target=account.take, args=(3,)),
    threading.Thread(target=account.fee),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(account._money)
