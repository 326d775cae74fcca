from concurrent.futures import ThreadPoolExecutor, as_completed

from collect import Collector


def collect(start):
    collector = Collector(f"https://example.org/{n}" for n in range(start, start + 5))
    return collector.run()


def main():
    merged = {}
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(collect, start) for start in range(0, 40, 5)]
        for future in as_completed(futures):
            for url, size in future.result().items():
                merged[url] = size
    for url, size in merged.items():
        print(url, size)


if __name__ == "__main__":
    main()
