import threading


class Till:
    coins = 0
    notes = 0
    _lock = threading.Lock()

    def pay(self, coins, notes):
        with self._lock:
            self.coins += coins
        self.notes += notes


till = Till()


def serve():
    for _ in range(100):
        till.pay(3, 1)


desks = [threading.Thread(target=serve) for _ in range(4)]
for desk in desks:
    desk.start()
for desk in desks:
    desk.join()
print(till.coins, till.notes)
