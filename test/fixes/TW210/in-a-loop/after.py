from concurrent.futures import ThreadPoolExecutor


def check(n):
    if n > 1:
        raise ValueError(n)


def main():
    with ThreadPoolExecutor() as pool:
        futures = []
        for n in range(3):
            futures.append(pool.submit(check, n))
        for future in futures:
            future.result()


try:
    main()
except ValueError as error:
    print("seen", error)
