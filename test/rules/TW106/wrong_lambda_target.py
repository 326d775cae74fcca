import threading
from urllib.request import urlopen


def fetch(url):
    with urlopen(url) as response:
        print(url, len(response.read()))


def main():
    threads = []
    for url in ("https://example.org/a", "https://example.org/b", "https://example.org/c"):
        thread = threading.Thread(target=lambda: fetch(url))  # expect: TW106
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
