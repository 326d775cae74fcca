import threading
import time
from urllib.request import urlopen

pages = []


def fetch(url):
    with urlopen(url) as page:
        pages.append(page.read())  # expect: TW105


def fetch_all(urls):
    threads = [threading.Thread(target=fetch, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    fetch_all(["https://example.com/a", "https://example.com/b"])
    time.sleep(5)
    print(len(pages), "pages")


main()
