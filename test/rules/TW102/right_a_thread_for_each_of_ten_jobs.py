"""Each of ten jobs has a thread and a manager of its own."""
from threading import Thread
from time import sleep


class Manager:
    def __init__(self):
        self.windows = []
        self.splash = 1

    def add(self, w):
        self.windows = [x for x in self.windows if x]
        self.windows += [w]

    def display(self):
        self.windows = [x for x in self.windows if x]
        if self.splash is not None:
            if self.splash > 3:
                self.splash = None


class Item:
    def __init__(self, n):
        self.n = n

    def run(self):
        while True:
            self.loop()
            sleep(self.n)


class Display(Item):
    def __init__(self, n):
        super().__init__(n)
        self.manager = Manager()

    def loop(self):
        self.manager.add(1)


class Oled(Display):
    def __init__(self, n):
        super().__init__(n)

    def loop(self):
        super().loop()
        self.manager.display()


class File(Display):
    def loop(self):
        super().loop()
        self.manager.display()


class Tuner(Item):
    def loop(self):
        print("a")


class K0(Item):
    def loop(self):
        print(0)


class K1(Item):
    def loop(self):
        print(1)


class K2(Item):
    def loop(self):
        print(2)


class K3(Item):
    def loop(self):
        print(3)


class K4(Item):
    def loop(self):
        print(4)


class K5(Item):
    def loop(self):
        print(5)


class K6(Item):
    def loop(self):
        print(6)


class K7(Item):
    def loop(self):
        print(7)


class K8(Item):
    def loop(self):
        print(8)


if __name__ == "__main__":
    if True:
        jobs = (Oled(1), K0(1), K1(1), K2(1), K3(1), K4(1), K5(1), K6(1), K7(1), K8(1))
    else:
        jobs = (File(1), Tuner(2))
    threads = [Thread(target=x.run) for x in jobs]
    [t.start() for t in threads]
    for t in threads:
        t.join()
