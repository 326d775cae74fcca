from concurrent.futures import ThreadPoolExecutor

from pack import pack

with ThreadPoolExecutor(max_workers=1) as pool:
    print(list(pool.map(pack, ["/tmp", "/var"])))
