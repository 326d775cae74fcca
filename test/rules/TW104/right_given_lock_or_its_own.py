"""All of them are given the lock in place of which each would make one"""

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
            self.till.sum += 1


def main():
    till = Till()
    lock = threading.Lock()
    payers = [Payer(till, lock=lock) for _ in range(3)]
    for payer in payers:
        payer.start()
    for payer in payers:
        payer.join()
    print(till.sum)


main()
