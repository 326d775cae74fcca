import time
from concurrent.futures import ThreadPoolExecutor

from work import sizes

with ThreadPoolExecutor() as pool:
    future = pool.submit(sizes, ["a", "bb"])
    time.sleep(0.1)
    print(future.result())
