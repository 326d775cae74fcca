import threading
from urllib.request import urlopen


def fetch_all():
    results = []

    def fetch(url):
        with urlopen(url) as response:
            results.append((url, len(response.read())))  # expect: TW105

    threads = [threading.Thread(target=fetch, args=(f"https://example.org/{n}",)) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(results)


if __name__ == "__main__":
    for url, size in fetch_all():
        print(url, size)
