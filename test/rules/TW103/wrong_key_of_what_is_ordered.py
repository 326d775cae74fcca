"""A key that is made of what the call is given comes again: two calls may place the same."""

import threading


class Orders:
    def __init__(self, client):
        self.client = client
        self.lock = threading.Lock()
        self.answers = {}

    def new_key(self, order):
        with self.lock:
            return "order-" + order.hex[:8]

    def place(self, order):
        key = self.new_key(order)
        with self.lock:
            if key in self.answers:  # expect: TW103
                return self.answers[key]
        answer = self.client.place(order, key)
        with self.lock:
            self.answers[key] = answer
        return answer
