from threading import Thread

from .ledger import Ledger


class Shop:
    def __init__(self, path):
        self.ledger = Ledger(path)

    def sell(self, article, count):
        booking = Thread(  # expect: TW207
            target=self.ledger.book,
            args=(article, count),
            daemon=True,
        )
        booking.start()
