"""Each thread has its own few rows: from a number that differs to one that is a little more."""

import threading

SIZE = 20
ROWS = 2


class Rows(threading.Thread):
    def __init__(self, number):
        super().__init__()
        self.number = number

    def run(self):
        multiply(self.number)


def multiply(number):
    for i in range(ROWS * number, ROWS * (number + 1)):
        for j in range(SIZE):
            products = []
            for k in range(j, j + SIZE):
                products.append(i * k)


threads = [Rows(number) for number in range(SIZE // ROWS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
