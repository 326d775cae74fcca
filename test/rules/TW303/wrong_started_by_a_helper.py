import threading
import time
from urllib.request import urlopen

pages = []


def fetch(url):
    with urlopen(url) as page:
        pages.append(page.read())  # expect: TW105


def launch(urls):
    for url in urls:
        threading.Thread(target=fetch, args=(url,)).start()


def report():
    print(len(pages), "pages")


def main():
    launch(["https://example.com/a", "https://example.com/b"])
    time.sleep(5)  # expect: TW303
    report()


main()
