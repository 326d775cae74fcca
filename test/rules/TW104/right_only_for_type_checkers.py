"""What stands under TYPE_CHECKING never runs, and the other branch does."""

import threading
import typing
from typing import TYPE_CHECKING


class Till:
    def __init__(self):
        self.lock = threading.Lock()
        self.sum = 0

    def pay(self, amount):
        with self.lock:
            self.sum += amount

    if typing.TYPE_CHECKING:

        def reset(self):
            self.sum = 0


if TYPE_CHECKING:

    def audit(till: Till) -> None:
        till.sum = 0

else:

    def audit(till):
        till.pay(0)


if not TYPE_CHECKING:

    def close(till):
        till.pay(1)

else:

    def close(till):
        till.sum += 1


TILL = Till()


def sell():
    TILL.pay(3)
    audit(TILL)
    TILL.reset()
    close(TILL)


clerks = [threading.Thread(target=sell) for _ in range(2)]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
