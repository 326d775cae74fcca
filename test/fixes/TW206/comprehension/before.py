from concurrent.futures import ThreadPoolExecutor


def square(n):
    return n * n


def main():
    with ThreadPoolExecutor() as pool:
        print({n: pool.submit(square, n).result() for n in (1, 2, 3) if n != 2})


main()
