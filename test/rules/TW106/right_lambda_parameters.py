import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def fetch(url):
    with urlopen(url) as response:
        return len(response.read())


def main():
    threads = []
    for url in ("https://example.org/a", "https://example.org/b"):
        thread = threading.Thread(target=lambda url: print(fetch(url)), args=(url,))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(lambda page: fetch(page), url) for url in ("https://example.org/c",)]
        print([future.result() for future in futures])


if __name__ == "__main__":
    main()
