import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def fetch(url, depth):
    with urlopen(url) as response:
        return depth, response.read()


def main(urls):
    futures = []
    with ThreadPoolExecutor(max_workers=4) as pool:
        for depth, url in enumerate(urls):
            futures.append(pool.submit(lambda url=url, depth=depth: fetch(url, depth)))
    for future in futures:
        print(future.result()[0])
    threads = []
    for url in ("https://example.org/x", "https://example.org/y"):

        def show(target=url):
            print(target, len(fetch(target, 0)[1]))

        threads.append(threading.Thread(target=show))
        threads[-1].start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main([f"https://example.org/{n}" for n in range(10)])
