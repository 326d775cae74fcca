import threading


class Ledger:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.book = open(self.path, "w")
        return self

    def __exit__(self, *error):
        self.book.close()

    def enter(self, sales):
        for sale in sales:
            self.book.write(f"{sale}\n")


class Counter:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        print("the shop is shut")


def sweep(rooms):
    for room in rooms:
        print("swept", room)


def close_shop(sales):
    with Ledger("sales.txt") as ledger:
        writing = threading.Thread(target=ledger.enter, args=(sales,))
        writing.start()  # expect: TW201:warning


def clean_up():
    with Counter():
        sweeping = threading.Thread(target=sweep, args=(["hall", "store"],))
        sweeping.start()  # expect: TW201:information


close_shop([3, 5])
clean_up()
