from fetching import start_fetch

URLS = ("https://example.org/1", "https://example.org/2", "https://example.org/3")


def main():
    for url in URLS:
        running = start_fetch(url)
        running.join()  # expect: TW206
    print("all fetched")


main()
