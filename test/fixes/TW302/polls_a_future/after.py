from concurrent.futures import ThreadPoolExecutor, wait


def work():
    return 42


def main():
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(work)
        wait([future])
        print(future.result())


main()
