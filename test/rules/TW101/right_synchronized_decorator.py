import functools
import threading
from urllib.request import urlopen

_guard = threading.RLock()
visited = 0


def synchronized(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        with _guard:
            return function(*args, **kwargs)

    return wrapper


@synchronized
def count_visit(amount=1):
    global visited
    visited += amount


def visit(page):
    with urlopen(f"https://example.org/{page}") as response:
        response.read()
    count_visit()


def main():
    visitors = [threading.Thread(target=visit, args=(page,)) for page in range(5)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    print(visited)


if __name__ == "__main__":
    main()
