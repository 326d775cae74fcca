import threading


class Oven:
    baked = 0
    cleaned = 0

    def __init__(self, number, spare, bakery):
        self.number = number
        self.spare = spare
        self.bakery = bakery

    def run(self):
        if self.number == 0:
            self.count()
        if self.spare:
            self.bakery.checks += 1

    def count(self):
        Oven.baked += 1


class Cleaner(threading.Thread):
    def __init__(self, floor, bakery):
        super().__init__()
        self.floor = floor
        self.bakery = bakery

    def run(self):
        if self.floor == "cellar":
            self.bakery.swept += 1


class Bakery:
    def __init__(self, floors):
        self.checks = 0
        self.swept = 0
        self.ovens = [Oven(n, n == 2, self) for n in range(3)]
        self.cleaners = [Cleaner(floor, self) for floor in floors]

    def work(self):
        threads = [threading.Thread(target=oven.run) for oven in self.ovens]
        for thread in threads + self.cleaners:
            thread.start()
        for thread in threads + self.cleaners:
            thread.join()


bakery = Bakery(["cellar", "shop", "attic"])
bakery.work()
print(Oven.baked, bakery.checks, bakery.swept)
