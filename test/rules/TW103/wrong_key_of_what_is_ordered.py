"""A key that is made of what the call is given comes again: two calls may place the same."""

import threading


class Orders:
    def __init__(self):
        self.answers = {}

    def place(self, order):
        key = "order-" + order
        if key not in self.answers:  # expect: TW103
            self.answers[key] = []
        self.answers[key].append(order)  # expect: TW105:hint


orders = Orders()
threads = [threading.Thread(target=orders.place, args=("tea",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(orders.answers)
