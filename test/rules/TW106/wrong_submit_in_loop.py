from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def read(url, timeout):
    with urlopen(url, timeout=timeout) as response:
        return response.read()


def download(urls):
    futures = []
    with ThreadPoolExecutor(max_workers=8) as pool:
        for number, url in enumerate(urls):
            print("queueing", number)
            futures.append(pool.submit(lambda: read(url, timeout=5)))  # expect: TW106
    return [future.result() for future in futures]


if __name__ == "__main__":
    print(len(download([f"https://example.org/{n}" for n in range(10)])))
