import threading
from contextlib import ExitStack
from dataclasses import dataclass, field


@dataclass
class Account:
    number: int
    balance: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


def move(source: Account, target: Account, amount: int) -> None:
    with ExitStack() as stack:
        for account in sorted((source, target), key=lambda a: a.number):
            stack.enter_context(account.lock)
        source.balance -= amount
        target.balance += amount


ann, bob = Account(1, 100), Account(2, 100)
threads = [threading.Thread(target=move, args=pair + (5,)) for pair in ((ann, bob), (bob, ann))]
for t in threads:
    t.start()
for t in threads:
    t.join()
