import threading
from urllib.request import urlopen

stats_lock = threading.Lock()
stats = {"ok": 0, "slow": 0, "failed": 0}


def succeeded():
    with stats_lock:
        stats["ok"] += 1


def slow():
    with stats_lock:
        stats["slow"] += 1


def failed():
    stats["failed"] += 1  # expect: TW104


def check(url):
    try:
        with urlopen(url, timeout=5) as response:
            size = len(response.read())
    except OSError:
        failed()
        return
    if size > 100_000:
        slow()
    else:
        succeeded()


def main():
    checks = [threading.Thread(target=check, args=(f"https://example.org/{n}",)) for n in range(9)]
    for thread in checks:
        thread.start()
    for thread in checks:
        thread.join()
    print(stats)


if __name__ == "__main__":
    main()
