import threading


class Stall:
    def __init__(self, number):
        self.number = number
        self.fruit = []
        self.lock = threading.Lock()

    def tell(self, market):
        with self.lock:
            market[f"stall {self.number}"] = self.fruit

    def look(self, market):
        with self.lock:
            return [name for name, fruit in list(market.items()) if str(self.number) not in name]

    def open(self, market):
        for _ in range(3):
            self.tell(market)
            print(self.look(market))


market = {}
stalls = [Stall(number) for number in range(1, 5)]
threads = [threading.Thread(target=stall.open, args=(market,)) for stall in stalls]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
