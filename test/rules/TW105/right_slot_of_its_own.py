import threading
from urllib.request import urlopen


def fetch(index, url, results):
    with urlopen(url) as response:
        results[index] = response.read()


def main():
    urls = ["https://example.org/a", "https://example.org/b", "https://example.org/c"]
    results = [b""] * len(urls)
    threads = []
    for index, url in enumerate(urls):
        threads.append(threading.Thread(target=fetch, args=(index, url, results)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results.append(b"end")
    print([len(body) for body in results])


if __name__ == "__main__":
    main()
