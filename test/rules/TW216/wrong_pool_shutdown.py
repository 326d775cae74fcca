from concurrent.futures import ThreadPoolExecutor


def main():
    pool = ThreadPoolExecutor(max_workers=2)
    future = pool.submit(pow, 2, 100)
    print(future.result())
    pool.shutdown  # expect: TW216


main()
