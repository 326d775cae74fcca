"""A method that starts a thing with an address is called once: there is one thread."""

import threading


class Postman:
    def __init__(self, carry):
        self._carry = carry
        self.delivered = 0

    def start(self, office):
        self._thread = threading.Thread(target=self._deliver, args=(office,), daemon=True)
        self._thread.start()

    def _deliver(self, office):
        for letter in office:
            self._carry(letter)
            self.delivered += 1
