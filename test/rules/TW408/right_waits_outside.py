from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(pow, n, 2) for n in range(10)]
    print([future.result() for future in futures])
