import threading
from urllib.request import urlopen

from loud import LoudCounter


def visit(counter, number):
    with urlopen(f"https://example.org/{number}") as response:
        counter.shout(len(response.read()))


def main():
    counter = LoudCounter()
    visitors = [threading.Thread(target=visit, args=(counter, n)) for n in range(3)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    print(counter.value())


if __name__ == "__main__":
    main()
