from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def fetch(region, number):
    with urlopen(f"https://{region}.example.org/{number}") as response:
        return response.read()


def main():
    sizes = {}
    for region in ("eu", "us", "asia"):
        with ThreadPoolExecutor(max_workers=5) as pool:
            first = pool.submit(lambda: fetch(region, 1))
            second = pool.submit(lambda: fetch(region, 2))
        sizes[region] = len(first.result()) + len(second.result())
    print(sizes)


if __name__ == "__main__":
    main()
