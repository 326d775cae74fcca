from concurrent.futures import ThreadPoolExecutor

from steps import whole

with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(whole, range(10))))
