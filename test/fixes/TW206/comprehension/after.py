from concurrent.futures import ThreadPoolExecutor


def square(n):
    return n * n


def main():
    with ThreadPoolExecutor() as pool:
        print({n: future.result() for n, future in [(n, pool.submit(square, n)) for n in (1, 2, 3) if n != 2]})


main()
