from concurrent.futures import ThreadPoolExecutor

from sort import sort

with ThreadPoolExecutor(max_workers=4) as pool:
    print(pool.submit(sort, pool, [3, 1, 2]).result())
