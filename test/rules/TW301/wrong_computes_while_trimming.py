import threading


class Backlog:
    def __init__(self, numbers, rest):
        self.numbers = numbers
        self.rest = rest

    def shrink(self):
        while len(self.numbers) > self.rest:
            number = self.numbers.pop()
            divisor = 2
            while divisor * divisor <= number and number % divisor:
                divisor += 1


def main(left, right):
    first = threading.Thread(target=Backlog(left, 10).shrink)  # expect: TW301
    second = threading.Thread(target=Backlog(right, 10).shrink)
    first.start()
    second.start()
    first.join()
    second.join()
