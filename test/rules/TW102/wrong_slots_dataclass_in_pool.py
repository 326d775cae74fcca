from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.request import urlopen


@dataclass
class CrawlStats:
    __slots__ = ("pages", "errors")
    pages: int
    errors: int


def crawl(url, stats):
    try:
        with urlopen(url) as response:
            text = response.read().decode()
    except OSError:
        stats.errors += 1  # expect: TW102
        return ""
    stats.pages += 1  # expect: TW102
    return text


def main():
    stats = CrawlStats(0, 0)
    with ThreadPoolExecutor(max_workers=8) as pool:
        futures = [pool.submit(crawl, f"https://example.org/{n}", stats) for n in range(40)]
    for future in futures:
        print(len(future.result()))
    print(stats.pages, stats.errors)


if __name__ == "__main__":
    main()
