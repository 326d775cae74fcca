from threading import Thread
from time import sleep

squares = []


def square(numbers):
    for number in numbers:
        squares.append(number * number)


def main():
    worker = Thread(target=square, args=([1, 2, 3],))
    worker.start()
    sleep(0.5)
    return sum(squares)


print(main())
