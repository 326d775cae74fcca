from concurrent.futures import ThreadPoolExecutor


def square(n):
    return n * n


def main():
    with ThreadPoolExecutor() as pool:
        futures = []
        for n in (1, 2, 3):
            futures.append((n, pool.submit(square, n)))
        for n, future in futures:
            print(n, future.result())


main()
