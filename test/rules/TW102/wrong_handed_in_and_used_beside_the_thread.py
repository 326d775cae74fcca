import threading


class Store:
    def __init__(self):
        self.n = 0

    def write(self):
        self.n += 1  # expect: TW102


class Crawler:
    def __init__(self, store):
        self.store = store

    def work(self):
        self.store.write()

    def run(self):
        threading.Thread(target=self.work).start()  # expect: TW201:information
        self.store.write()


def main():
    st = Store()
    c = Crawler(st)
    c.run()


main()
