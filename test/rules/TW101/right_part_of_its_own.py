import threading
from urllib.request import urlopen

PAGES = 40
sizes = [0] * PAGES
found = {}


def fetch(first, last):
    for number in range(first, last):
        with urlopen(f"https://catalogue.example/{number}") as page:
            sizes[number] += len(page.read())
        if number not in found:
            found[number] = sizes[number] > 0


def main(count):
    part = PAGES // count
    fetchers = [threading.Thread(target=fetch, args=(k * part, (k + 1) * part)) for k in range(count)]
    for fetcher in fetchers:
        fetcher.start()
    for fetcher in fetchers:
        fetcher.join()
    print(sum(sizes), found)


if __name__ == "__main__":
    main(4)
