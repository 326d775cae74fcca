from concurrent.futures import ThreadPoolExecutor

from checks import check

with ThreadPoolExecutor() as pool:
    print(list(pool.map(check, ["1 is 1", "'\\d'"])))
