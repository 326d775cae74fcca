import threading


class Audit:
    def __init__(self, bank):
        self.bank = bank
        self.lock = threading.Lock()
        self.notes = []

    def note(self, amount):
        with self.lock:  # expect: TW401
            self.notes.append(amount)
