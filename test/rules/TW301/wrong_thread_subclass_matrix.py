import threading


class RowProduct(threading.Thread):
    """Multiplies some rows of one matrix with another matrix."""

    def __init__(self, rows, other):
        super().__init__()
        self.rows = rows
        self.other = other
        self.product = []

    def run(self):
        product = []
        columns = list(zip(*self.other))
        for row in self.rows:
            line = []
            for column in columns:
                total = 0
                for a, b in zip(row, column):
                    total += a * b
                line.append(total)
            product.append(line)
        self.product = product


def multiply(one, other):
    quarter = len(one) // 4
    parts = [
        RowProduct(one[n * quarter : (n + 1) * quarter], other)  # expect: TW301
        for n in range(4)
    ]
    for part in parts:
        part.start()
    for part in parts:
        part.join()
    return [row for part in parts for row in part.product]


size = 200
square = [[x * y % 7 for x in range(size)] for y in range(size)]
print(sum(map(sum, multiply(square, square))))
