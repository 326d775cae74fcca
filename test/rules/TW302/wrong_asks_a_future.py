import time
from concurrent.futures import ThreadPoolExecutor


def work():
    time.sleep(2)
    return 42


with ThreadPoolExecutor(max_workers=1) as pool:
    future = pool.submit(work)
    while True:  # expect: TW302
        if future.done():
            break
        time.sleep(0.1)
    print(future.result())
