import threading
from urllib.request import urlopen

pages = {}


def fetch(url, refresh=False):
    if url in pages and not refresh:  # expect: TW103
        return pages[url]
    with urlopen(url) as response:
        page = response.read()
    pages[url] = page
    return page


def visit(urls):
    for url in urls:
        print(url, len(fetch(url)))


def main():
    with open("urls.txt") as file:
        urls = file.read().split()
    visitors = [threading.Thread(target=visit, args=(urls,)) for _ in range(3)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    print(fetch(urls[0], refresh=True))


if __name__ == "__main__":
    main()
