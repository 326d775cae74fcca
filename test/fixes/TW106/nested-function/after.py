from concurrent.futures import ThreadPoolExecutor


def main():
    futures = []
    with ThreadPoolExecutor(1) as pool:
        for n in range(3):
            square = n * n

            def task(n=n, square=square):
                return n, square

            futures.append(pool.submit(task))
    print([future.result() for future in futures])


main()
