"""What an object is made with says once and for all which branches it comes to."""
import threading


class Ledger:
    def __init__(self):
        self.entries = []
        self.lock = threading.Lock()

    def enter(self, entry):
        with self.lock:
            self.entries.append(entry)


class Till:
    def __init__(self, ledger, quiet):
        self.ledger = ledger
        self.quiet = quiet
        self.slips = []

    def sell(self, item):
        if self.ledger is not None:
            self.ledger.enter(item)
            return
        self.slips.append(item)

    def close(self):
        if self.ledger is None:
            for slip in self.slips:
                print(slip)

    def note(self, item):
        if not self.quiet:
            self.slips.append(item)

    def read(self):
        for slip in self.slips:
            print(slip)


till = Till(Ledger(), quiet=True)


def serve():
    for item in ("tea", "scone", "jam"):
        till.sell(item)
        till.note(item)


server = threading.Thread(target=serve)
server.start()
till.close()
till.read()
server.join()
