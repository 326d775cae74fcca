from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def fetch(region, number):
    with urlopen(f"https://{region}.example.org/{number}") as response:
        return response.read()


def main():
    streams = []
    with ThreadPoolExecutor(max_workers=12) as pool:
        for region in ("eu", "us", "asia"):
            streams.append(pool.map(lambda number: fetch(region, number), range(5)))  # expect: TW106
        for stream in streams:
            print([len(body) for body in stream])


if __name__ == "__main__":
    main()
