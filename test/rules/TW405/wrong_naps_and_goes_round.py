"""With nothing to do the round ends after a nap that everybody who brings work sits through."""
import threading
import time


class Kitchen:
    def __init__(self):
        self.lock = threading.Lock()
        self.orders = []
        self.is_closed = threading.Event()

    def cook(self):
        while not self.is_closed.is_set():
            with self.lock:
                if not self.orders:
                    time.sleep(0.5)  # expect: TW405
                    continue
                order = self.orders.pop(0)
            print(order)

    def order(self, dish):
        with self.lock:
            self.orders.append(dish)


kitchen = Kitchen()
cook = threading.Thread(target=kitchen.cook)
cook.start()
for dish in iter(input, ""):
    kitchen.order(dish)
kitchen.is_closed.set()
cook.join()
