from concurrent.futures import ThreadPoolExecutor

from work import count

with ThreadPoolExecutor(4) as pool:
    futures = [pool.submit(count, t) for t in ("a", "bb")]
    print(sum(f.result() for f in futures))
