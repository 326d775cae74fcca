import threading
from urllib.request import urlopen

from shelf import Shelf


def stock(shelf, title):
    with urlopen(f"http://orders.local/{title}") as response:
        shelf.put(title, int(response.read()))
    print(shelf.titles())


def main():
    shelf = Shelf()
    clerks = [threading.Thread(target=stock, args=(shelf, t)) for t in ("emma", "ulysses")]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()


if __name__ == "__main__":
    main()
