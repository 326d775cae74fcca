"""A block takes the lock that the methods of the object hold."""

import threading
import time
import wrapt


class Account:
    def __init__(self):
        self.balance = 0

    @wrapt.synchronized
    def deposit(self, n):
        self.balance += n

    def move(self, n):
        time.sleep(0.001)
        with wrapt.synchronized(self):
            self.balance -= n


acc = Account()


def run():
    for i in range(10):
        acc.deposit(i)
        acc.move(i)


threads = [threading.Thread(target=run) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(acc.balance)
