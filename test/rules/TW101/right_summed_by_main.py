from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.request import urlopen

total = 0
failures = 0


def size_of(url):
    total = 0
    with urlopen(url) as response:
        for chunk in response:
            total += len(chunk)
    return total


def main(urls):
    global total, failures
    with ThreadPoolExecutor(max_workers=6) as pool:
        futures = {pool.submit(size_of, url): url for url in urls}
        for future in as_completed(futures):
            try:
                total += future.result()
            except OSError as error:
                failures += 1
                print(futures[future], error)
    print(total, failures)


if __name__ == "__main__":
    main([f"https://example.org/{n}" for n in range(12)])
