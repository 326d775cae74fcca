from concurrent.futures import ThreadPoolExecutor

from index import Index


def main(paths):
    index = Index()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="index") as pool:
        futures = [pool.submit(index.add, path) for path in paths]
    for future in futures:
        future.result()
    index.add("last.txt")
    print(len(index))


if __name__ == "__main__":
    main(["a.txt", "b.txt"])
