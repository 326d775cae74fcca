import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

stats_lock = threading.Lock()
failures = 0  # guarded by: failures_lock  # expect: TW002


def fetch(url):
    global failures
    try:
        with urlopen(url) as response:
            return response.read()
    except OSError:
        with stats_lock:
            failures += 1
        return b""


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        pages = list(pool.map(fetch, [f"https://example.org/{n}" for n in range(20)]))
    print(len(pages), failures)


if __name__ == "__main__":
    main()
