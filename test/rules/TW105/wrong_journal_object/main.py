import threading
from urllib.request import urlopen

from audit import journal


def visit(number):
    with urlopen(f"https://example.org/{number}") as response:
        journal.note(f"{number}: {response.status}")


def main():
    visitors = [threading.Thread(target=visit, args=(number,)) for number in range(6)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    journal.write("journal.txt")


if __name__ == "__main__":
    main()
