"""The thread itself says when its loop is over: join() would wait for that."""

import threading
import time


class Sum:
    def __init__(self, numbers):
        self.numbers = numbers
        self.over = False
        self.total = 0

    def start(self):
        self.thread = threading.Thread(target=self.add)
        self.thread.start()

    def add(self):
        while not self.over:
            self.total += self.numbers.pop()
            self.over = len(self.numbers) == 0


def show(numbers):
    one = Sum(numbers)
    one.start()
    time.sleep(2)  # expect: TW303
    print(one.total)


show([1, 2, 3])
