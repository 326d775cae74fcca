class Printer:
    def __init__(self, name):
        self.name = name

    def show(self, ledger):
        print(self.name, "sum:", ledger.total())
