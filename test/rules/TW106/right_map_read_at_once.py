from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def fetch(region, number):
    with urlopen(f"https://{region}.example.org/{number}") as response:
        return response.read()


def main():
    with ThreadPoolExecutor(max_workers=5) as pool:
        for region in ("eu", "us", "asia"):
            bodies = list(pool.map(lambda number: fetch(region, number), range(5)))
            print(region, sum(len(body) for body in bodies))


if __name__ == "__main__":
    main()
