from concurrent.futures import ThreadPoolExecutor


def square(n):
    return n * n


def main():
    squares = []
    with ThreadPoolExecutor() as pool:
        futures = []
        for n in (1, 2, 3):
            future = pool.submit(square, n)
            futures.append(future)
        for future in futures:
            squares.append(future.result())
    print(squares)


main()
