import asyncio
import functools
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

status_counts = {"ok": 0, "failed": 0}


def check(timeout, url):
    try:
        with urlopen(url, timeout=timeout):
            outcome = "ok"
    except OSError:
        outcome = "failed"
    status_counts[outcome] += 1  # expect: TW101
    return url, outcome


async def check_all(urls):
    loop = asyncio.get_running_loop()
    job = functools.partial(check, 5)
    with ThreadPoolExecutor(max_workers=8) as pool:
        pending = [loop.run_in_executor(pool, job, url) for url in urls]
        return await asyncio.gather(*pending)


if __name__ == "__main__":
    pages = [f"https://example.org/{number}" for number in range(30)]
    for url, outcome in asyncio.run(check_all(pages)):
        print(url, outcome)
    print(status_counts)
