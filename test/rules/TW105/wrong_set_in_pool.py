from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

content_types = set()


def inspect(url):
    with urlopen(url) as response:
        kind = response.headers.get_content_type()
        size = len(response.read())
    content_types.add(kind)  # expect: TW105
    return size


def main(urls):
    with ThreadPoolExecutor() as pool:
        print(sum(pool.map(inspect, urls)), "bytes")
    for kind in sorted(content_types):
        print(kind)


if __name__ == "__main__":
    main([f"https://example.org/{n}" for n in range(30)])
