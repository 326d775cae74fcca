from concurrent.futures import ThreadPoolExecutor


def check(n):
    if n < 0:
        raise ValueError(n)
    print("checked")


def main():
    with ThreadPoolExecutor(1) as pool:
        list(pool.map(check, [1, 2]))


main()
