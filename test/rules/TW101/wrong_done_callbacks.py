from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

finished = 0
failed = 0


def fetch(url):
    with urlopen(url) as answer:
        return answer.read()


def note(future):
    global finished, failed
    if future.exception() is not None:
        failed += 1  # expect: TW101
    finished += 1  # expect: TW101


def main(urls):
    with ThreadPoolExecutor(max_workers=6) as pool:
        for url in urls:
            pool.submit(fetch, url).add_done_callback(note)
    print(finished, failed)


main(["https://example.org/a", "https://example.org/b"])
