"""Threads take methods of one object out of a list: whichever each of them takes, the object is the same."""
import threading


class Pool:
    def __init__(self):
        self.todo = []
        self.ready = threading.Condition()
        for _ in range(4):
            threading.Thread(target=self.loop, daemon=True).start()

    def call(self, task, *args):
        with self.ready:
            self.todo.append((task, args))
            self.ready.notify()

    def loop(self):
        while True:
            with self.ready:
                while not self.todo:
                    self.ready.wait()
                task, args = self.todo.pop(0)
            task(*args)


class Shop:
    def __init__(self):
        self.sold = 0
        self.stock = 100
        self.pool = Pool()

    def open(self):
        for amount in range(1, 10):
            self.pool.call(self.sell, amount)
            self.pool.call(self.fill, amount)

    def sell(self, amount):
        self.sold += amount  # expect: TW102

    def fill(self, amount):
        self.stock += amount  # expect: TW102


class Plain:
    """The tasks are taken one by one, without what they are told."""

    def __init__(self):
        self.tasks = []
        self.done = 0
        self.failed = 0
        for _ in range(4):
            threading.Thread(target=self.loop, daemon=True).start()

    def begin(self):
        self.tasks.append(self.work)  # expect: TW105
        self.tasks.append(self.fail)

    def loop(self):
        while True:
            task = self.tasks.pop()  # expect: TW105
            task()

    def work(self):
        self.done += 1  # expect: TW102

    def fail(self):
        self.failed += 1  # expect: TW102


shop = Shop()
shop.open()
plain = Plain()
plain.begin()
