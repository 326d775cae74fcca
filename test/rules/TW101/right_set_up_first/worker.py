from urllib.request import urlopen

import config


def crawl(start):
    page = start
    for _ in range(config.depth):
        with urlopen(f"https://example.org/{page}") as response:
            page = response.read(config.limits).decode().strip()
    return page
