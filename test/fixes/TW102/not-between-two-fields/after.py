import threading
from decimal import Decimal


class Till:
    coins = Decimal("0.00")
    notes = Decimal("0")
    _lock = threading.Lock()

    def pay(self, coins, notes):
        with self._lock:
            self.coins += coins
        print(notes)


till = Till()


def serve():
    for _ in range(100):
        till.pay(Decimal("0.50"), 1)


desks = [threading.Thread(target=serve) for _ in range(4)]
for desk in desks:
    desk.start()
for desk in desks:
    desk.join()
print(till.coins, till.notes)
