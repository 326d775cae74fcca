import threading
from urllib.request import urlopen

lock = threading.Lock()
pages = {}


def fetch(url):
    with urlopen(url) as response:
        body = response.read()
    with lock:
        pages[url] = body


def show(title):
    print(title)
    for url, body in pages.items():
        print(url, len(body))


def main():
    show("before")
    threads = [threading.Thread(target=fetch, args=(f"https://example.org/{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    show("after")
    del pages["https://example.org/0"]
    print([url for url in pages])


if __name__ == "__main__":
    main()
