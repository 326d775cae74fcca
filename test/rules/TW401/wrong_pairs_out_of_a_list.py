"""A list says in which order each thread takes the two locks: one row has them the other way round."""

import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, goal, amount):
    with source.lock:
        with goal.lock:  # expect: TW401
            source.balance -= amount
            goal.balance += amount


def main():
    ann, bob = Account(100), Account(100)
    moves = [(ann, bob, 5), (bob, ann, 7)]
    threads = [threading.Thread(target=transfer, args=move) for move in moves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
