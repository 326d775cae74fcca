import threading


class Loader:
    def __init__(self):
        self.rows = None

    def load(self):
        self.rows = open("a.csv").readlines()


loader = Loader()
threading.Thread(target=loader.load).start()  # expect: TW201:warning
print(len(loader.rows))
