import threading
from urllib.request import urlopen

sizes = {}


def measure(url, refresh=True):
    if url in sizes and not refresh:
        return sizes[url]
    with urlopen(url) as response:
        sizes[url] = len(response.read())  # expect: TW105
    return sizes[url]


def visit(urls):
    for url in urls:
        print(url, measure(url))


def main():
    with open("urls.txt") as file:
        urls = file.read().split()
    visitors = [threading.Thread(target=visit, args=(urls,)) for _ in range(3)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()


if __name__ == "__main__":
    main()
