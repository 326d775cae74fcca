from prefetch import Prefetcher

with Prefetcher() as prefetcher:
    prefetcher.fetch("https://example.org")
    print(len(prefetcher.get()))
