import threading
from urllib.request import urlopen


def download_all():
    finished = 0

    def fetch(url):
        nonlocal finished
        with urlopen(url) as response:
            body = response.read()
        print(url, len(body))
        finished += 1  # expect: TW101

    threads = [
        threading.Thread(target=fetch, args=(url,))
        for url in (
            "https://example.org/a",
            "https://example.org/b",
            "https://example.org/c",
        )
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return finished


if __name__ == "__main__":
    print(download_all(), "files")
