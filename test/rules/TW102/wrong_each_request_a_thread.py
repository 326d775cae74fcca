"""A library: whoever uses it sends what it likes, and each letter has a thread of its own."""

import threading


class Postman:
    def __init__(self, carry):
        self._carry = carry
        self.delivered = 0

    def send(self, letter):
        threading.Thread(target=self._deliver, args=(letter,), daemon=True).start()

    def send_later(self, letter):
        def wait_and_deliver():
            self._deliver(letter)

        threading.Thread(target=wait_and_deliver, daemon=True).start()

    def _deliver(self, letter):
        self._carry(letter)
        self.delivered += 1  # expect: TW102
