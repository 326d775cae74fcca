"""The bell rings for orders only: whoever closes the kitchen rings none."""

import threading


class Kitchen:
    def __init__(self):
        self.open = True
        self.bells = threading.Semaphore(0)
        self.orders = []
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while self.open:  # expect: TW108
            self.bells.acquire()
            if self.orders:
                print(self.orders.pop(0))

    def order(self, dish):
        self.orders.append(dish)
        self.bells.release()

    def close(self):
        self.open = False
        self.thread.join()


kitchen = Kitchen()
kitchen.thread.start()
kitchen.order(input())
kitchen.close()
