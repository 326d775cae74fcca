import threading
import urllib.request

PAGES = ["https://example.org/a", "https://example.org/b", "https://example.org/c"]


def fetch(url):
    with urllib.request.urlopen(url) as reply:
        print(url, len(reply.read()))


def main():
    for url in PAGES:
        thread = threading.Thread(target=fetch, args=(url,))
        thread.start()
        thread.join()  # expect: TW206


if __name__ == "__main__":
    main()
