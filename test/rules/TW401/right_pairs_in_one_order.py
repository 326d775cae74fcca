"""All rows of the list have the two locks in one order."""

import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, goal, amount):
    with source.lock:
        with goal.lock:
            source.balance -= amount
            goal.balance += amount


def main():
    ann, bob = Account(100), Account(100)
    moves = [(ann, bob, 5), (ann, bob, 7)]
    threads = [threading.Thread(target=transfer, args=move) for move in moves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
