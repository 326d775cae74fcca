import concurrent.futures

from tool import run


def run_limited(name):
    results = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=1) as pool:
        for step in ("check", "build"):
            future = pool.submit(run, step, name)
            results.append(future.result())  # threadwise: ignore[TW206]
    return results
