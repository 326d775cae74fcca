import sys
import threading

seen = set()


def check(url, depth=1):
    seen.add(f"{url} {depth}")


def check_all(urls):
    threads = []
    for url in urls:
        if url == "skip":
            continue
        thread = threading.Thread(target=check, args=(url,), kwargs={"depth": 2})
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


check_all(input_ for input_ in sys.argv[1:] or "a skip b".split())
print(*sorted(seen))
