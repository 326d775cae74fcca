import threading


class Kitchen:
    """Orders are taken under one lock, dishes are told of by a condition of their own."""

    def __init__(self):
        self.books = threading.Lock()
        self.served = threading.Condition()
        self.dishes = []
        self.bills = 0

    def cook(self):
        for name in ("soup", "stew"):
            with self.books:
                self.dishes.append(name)
            with self.served:
                self.served.notify_all()

    def pay(self):
        with self.books:
            with self.served:
                self.served.wait_for(lambda: len(self.dishes) == 2)  # expect: TW405
            self.bills += 1


kitchen = Kitchen()
threads = [threading.Thread(target=kitchen.cook), threading.Thread(target=kitchen.pay)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
