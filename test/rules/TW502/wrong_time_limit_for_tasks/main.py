from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

from limits import at_most


def size(url):
    with at_most(5):
        with urlopen(url) as page:
            return len(page.read())


with ThreadPoolExecutor() as pool:
    print(list(pool.map(size, ["https://example.com", "https://example.org"])))
