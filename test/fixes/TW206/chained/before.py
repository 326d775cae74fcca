from concurrent.futures import ThreadPoolExecutor


def square(n):
    return n * n


def main():
    with ThreadPoolExecutor() as pool:
        for n in (1, 2, 3):
            print(n, pool.submit(square, n).result())


main()
