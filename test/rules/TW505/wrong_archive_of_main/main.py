from concurrent.futures import ThreadPoolExecutor

from archive import Archive

archive = Archive("names.db")
with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(archive.store, ["a", "b"])))
