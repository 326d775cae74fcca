from threading import Thread

squares = []


def square(numbers):
    for number in numbers:
        squares.append(number * number)


def main():
    worker = Thread(target=square, args=([1, 2, 3],))
    worker.start()
    worker.join()
    return sum(squares)


print(main())
