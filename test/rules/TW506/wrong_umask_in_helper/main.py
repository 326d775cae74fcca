from concurrent.futures import ThreadPoolExecutor

from files import write_secret

with ThreadPoolExecutor() as pool:
    futures = [pool.submit(write_secret, f"/tmp/{name}", name) for name in "abc"]
for future in futures:
    future.result()
