import threading
import time


class Account:
    def __init__(self, name):
        self.name = name
        self.total = 0

    def add(self, amount):
        total = self.total
        time.sleep(0.01)
        self.total = total + amount  # expect: TW102


def make(name):
    account = Account(name)
    return account


def main():
    first = make("first")
    second = make("second")

    def work():
        for _ in range(100):
            first.add(1)

    thread = threading.Thread(target=work)
    thread.start()
    for _ in range(100):
        first.add(2)
    thread.join()
    print(first.total, second.total)


main()
