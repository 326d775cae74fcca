"""Nobody gives a lock, and so each makes one of its own"""

import threading


class Till:
    sum = 0


class Payer(threading.Thread):
    def __init__(self, till, lock=None):
        super().__init__()
        self.till = till
        self.lock = lock or threading.RLock()

    def run(self):
        with self.lock:
            self.till.sum += 1  # expect: TW104


def main():
    till = Till()
    payers = [Payer(till) for _ in range(3)]
    for payer in payers:
        payer.start()
    for payer in payers:
        payer.join()
    print(till.sum)


main()
