from concurrent.futures import ThreadPoolExecutor

import kitchen

ORDERS = ["soup", "bread"]

with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(kitchen.cook, dish) for dish in ORDERS]  # expect: TW215
    for future in futures:
        future.result()
