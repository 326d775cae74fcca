"""An entry under a key that a helper makes anew each time is nobody else's."""

import threading
import uuid


class Orders:
    def __init__(self, client):
        self.client = client
        self.lock = threading.Lock()
        self.answers = {}

    def new_key(self):
        with self.lock:
            return "order-" + uuid.uuid4().hex[:8]

    def place(self, order):
        key = self.new_key()
        with self.lock:
            if key in self.answers:
                return self.answers[key]
        answer = self.client.place(order, key)
        with self.lock:
            self.answers[key] = answer
        return answer
